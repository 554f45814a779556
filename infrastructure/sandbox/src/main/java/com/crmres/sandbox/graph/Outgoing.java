package com.crmres.sandbox.graph;

import org.jspecify.annotations.Nullable;

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

    String address() {
        return waId != null ? waId : String.valueOf(bsuid);
    }
}
