package com.crmres.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who wanted to hear less wants to hear more again.
 *
 * @param scope {@code marketing} or {@code all}
 * @param source {@code words}, {@code meta} or {@code staff}
 * @param conversationId where they said it to the restaurant itself
 */
public record CustomerOptedIn(
        UUID customerId,
        String scope,
        String source,
        @Nullable UUID conversationId,
        Instant optedInAt) {}
