package com.crmres.whatsapp.failure;

import org.jspecify.annotations.Nullable;

/** An error of the Graph API; what is to be done about it hangs on the code alone. */
public record GraphError(
        int code,
        @Nullable Integer subcode,
        String title,
        @Nullable String details,
        RetryPolicy retry) {}
