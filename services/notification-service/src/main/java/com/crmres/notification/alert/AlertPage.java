package com.crmres.notification.alert;

import com.crmres.model.alert.AlertKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Alerts, newest first, and where to go on; without a cursor there are no more.
 *
 * @param unacknowledged how many the caller could still acknowledge, on whichever page
 */
record AlertPage(
        List<AlertEntry> alerts,
        long unacknowledged,
        @Nullable String nextCursor) {

    /** One more than the limit was looked for, to know whether there is a next page. */
    static AlertPage of(List<AlertEntry> found, int limit, long unacknowledged) {
        List<AlertEntry> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? AlertCursor.after(shown.getLast()).toString() : null;
        return new AlertPage(shown, unacknowledged, next);
    }

    /**
     * One alert.
     *
     * @param conversationId absent where it concerns the restaurant as such
     * @param subject what it is about where that is no guest: a number as people know it, a template's name
     */
    record AlertEntry(
            UUID id,
            AlertKind kind,
            String reason,
            @Nullable UUID conversationId,
            @Nullable UUID customerId,
            @Nullable String customerName,
            @Nullable String subject,
            @Nullable UUID branchId,
            Instant raisedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Person acknowledgedBy) {}

    record Person(UUID id, String name) {}
}
