package com.crmres.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People of the restaurant have to know this at once.
 *
 * @param conversationId absent where it concerns the restaurant as such
 */
public record AlertRaised(
        UUID alertId,
        String kind,
        @Nullable UUID conversationId,
        @Nullable UUID customerId,
        String reason,
        Instant raisedAt) {}
