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
        @Nullable String replyTo) {

    MessageRequest {
        require("phone_number_id", phoneNumberId);
        require("customer_id", customerId);
        require("type", type);
    }

    private static void require(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }
}
