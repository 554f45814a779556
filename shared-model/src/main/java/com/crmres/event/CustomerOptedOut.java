package com.crmres.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer wants to hear less.
 *
 * @param scope {@code marketing} or {@code all}
 * @param source {@code words}, {@code meta} or {@code staff}
 * @param conversationId where they said it to the restaurant itself
 */
public record CustomerOptedOut(
        UUID customerId,
        String scope,
        String source,
        @Nullable UUID conversationId,
        Instant optedOutAt) {}
