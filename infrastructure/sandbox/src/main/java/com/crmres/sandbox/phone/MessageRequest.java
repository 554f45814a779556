package com.crmres.sandbox.phone;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message that a customer is to send. */
record MessageRequest(
        String phoneNumberId,
        String customerId,
        String type,
        @Nullable String text,
        @Nullable JsonNode payload,
        @Nullable String replyTo) {}
