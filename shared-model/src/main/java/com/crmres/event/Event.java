package com.crmres.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The envelope in which every fact travels over the bus.
 *
 * @param type the fact's simple name, for example {@code MessageReceived}
 * @param version raised only when a fact changes incompatibly, which means a new type beside the old
 * @param traceparent W3C trace context of the work that caused it
 */
public record Event<T>(
        UUID eventId,
        String type,
        int version,
        Instant occurredAt,
        UUID restaurantId,
        @Nullable UUID branchId,
        @Nullable String traceparent,
        T data) {

    /** The version that every fact has until it needs another. */
    public static final int FIRST_VERSION = 1;
}
