package com.crmres.sandbox.phone;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Meta bills one message as.
 *
 * @param freeUntil the end of the free entry point, when the message falls into one
 */
public record Price(
        PriceCategory category, Type type, @Nullable Instant freeUntil) {

    /** From here on Meta bills free-form answers and utility templates inside the window too. */
    private static final Instant SERVICE_IS_BILLED_FROM = Instant.parse("2026-10-01T00:00:00Z");

    private static final Set<PriceCategory> ONCE_FREE = Set.of(PriceCategory.SERVICE, PriceCategory.UTILITY);

    static Price of(PriceCategory category, boolean insideWindow, @Nullable Instant freeUntil, Instant at) {
        if (freeUntil != null && at.isBefore(freeUntil)) {
            return new Price(category, Type.FREE_ENTRY_POINT, freeUntil);
        }
        boolean free = insideWindow && ONCE_FREE.contains(category) && at.isBefore(SERVICE_IS_BILLED_FROM);
        return new Price(category, free ? Type.FREE_CUSTOMER_SERVICE : Type.REGULAR, null);
    }

    /** Why it costs something, or why not. */
    public enum Type {
        REGULAR,
        FREE_CUSTOMER_SERVICE,
        FREE_ENTRY_POINT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
