package com.crmres.sandbox.incoming;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message that a customer is to send.
 *
 * @param payload the kind's own object
 * @param extra laid over the whole message: a referral, a forwarding mark, a group
 */
record MessageRequest(
        String phoneNumberId,
        String customerId,
        String type,
        @Nullable String text,
        @Nullable JsonNode payload,
        @Nullable String replyTo,
        @Nullable JsonNode extra) {

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
