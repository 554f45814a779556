package com.crmres.notification.alert;

import com.crmres.model.alert.Alert;
import com.crmres.model.alert.AlertKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alerts, newest first, and where to go on; without a cursor there are no more. */
record AlertPage(List<AlertEntry> alerts, @Nullable String nextCursor) {

    /** One more than the limit was looked for, to know whether there is a next page. */
    static AlertPage of(List<Alert> found, int limit) {
        List<Alert> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? AlertCursor.after(shown.getLast()).toString() : null;
        return new AlertPage(shown.stream().map(AlertEntry::of).toList(), next);
    }

    record AlertEntry(
            UUID id,
            AlertKind kind,
            String reason,
            UUID conversationId,
            @Nullable UUID customerId,
            Instant raisedAt,
            @Nullable Instant acknowledgedAt) {

        static AlertEntry of(Alert alert) {
            return new AlertEntry(
                    alert.id(),
                    alert.kind(),
                    alert.reason(),
                    alert.conversationId(),
                    alert.customerId(),
                    alert.raisedAt(),
                    alert.acknowledgedAt());
        }
    }
}
