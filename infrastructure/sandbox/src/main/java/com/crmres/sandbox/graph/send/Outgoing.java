package com.crmres.sandbox.graph.send;

import com.crmres.sandbox.graph.kind.Content;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message within Meta's limits.
 *
 * @param input the address as it was given
 * @param waId digits of the number; absent when a business-scoped id was given
 * @param bsuid the business-scoped id; absent when a number was given
 */
record Outgoing(
        String input,
        @Nullable String waId,
        @Nullable String bsuid,
        String type,
        Content content,
        @Nullable String replyTo,
        @Nullable String opaque) {

    Outgoing with(JsonNode fetched) {
        return new Outgoing(input, waId, bsuid, type, content.with(fetched), replyTo, opaque);
    }

    String address() {
        return waId != null ? waId : String.valueOf(bsuid);
    }
}
