package com.crmres.whatsapp.failure;

import com.crmres.model.failure.Failure;
import com.crmres.model.failure.RetryPolicy;
import org.jspecify.annotations.Nullable;

/** An error of the Graph API; what is to be done about it hangs on the code alone. */
public record GraphError(
        int code,
        @Nullable Integer subcode,
        String title,
        @Nullable String details,
        Failure known) {

    public RetryPolicy retry() {
        return known.retry();
    }
}
