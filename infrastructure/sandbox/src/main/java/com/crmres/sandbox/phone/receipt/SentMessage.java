package com.crmres.sandbox.phone.receipt;

import org.jspecify.annotations.Nullable;

/** A message that the Graph API has accepted, and the address it was sent to. */
public record SentMessage(
        String wamid,
        String phoneNumberId,
        @Nullable String waId,
        @Nullable String bsuid,
        @Nullable String opaque) {}
