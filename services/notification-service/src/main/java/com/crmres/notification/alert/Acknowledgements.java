package com.crmres.notification.alert;

import com.crmres.event.AlertAcknowledged;
import com.crmres.kit.id.Ids;
import com.crmres.kit.outbox.Outbox;
import com.crmres.model.alert.Alert;
import com.crmres.model.audit.AuditEntry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Remembers who has seen which alert, and tells everybody who watches; within a transaction of the restaurant. */
@Component
class Acknowledgements {

    private static final String VERB = "alert.acknowledged";
    private static final Map<String, Object> TAKEN_OVER = Map.of("cause", "taken_over");

    private final Alerts alerts;
    private final AuditEntries audit;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    Acknowledgements(Alerts alerts, AuditEntries audit, Outbox outbox, Clock clock, Ids ids) {
        this.alerts = alerts;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Of those that somebody has seen before, nothing is said again. */
    void byHand(List<Alert> some, Seen by) {
        some.forEach(alert -> acknowledge(alert, by, Map.of()));
    }

    /** Whoever takes a conversation over has seen what was raised in it until then. */
    void byTakeOver(List<Alert> some, Seen by) {
        some.forEach(alert -> acknowledge(alert, by, TAKEN_OVER));
    }

    void byTakeOver(UUID alertId, Seen by) {
        byTakeOver(alerts.findById(alertId).stream().toList(), by);
    }

    private void acknowledge(Alert alert, Seen by, Map<String, Object> cause) {
        if (alert.acknowledge(by.userId(), by.at())) {
            UUID conversationId = alert.conversationId();
            outbox.publish(
                    conversationId == null ? alert.incident() : conversationId.toString(),
                    new AlertAcknowledged(alert.id(), conversationId, by.userId(), by.at()),
                    alert.branchId());
            audit.save(entry(alert, by.userId(), cause));
        }
    }

    private AuditEntry entry(Alert alert, UUID userId, Map<String, Object> cause) {
        Map<String, Object> details = new HashMap<>(cause);
        if (alert.conversationId() != null) {
            details.put("conversation_id", alert.conversationId());
        }
        return AuditEntry.byUser(ids.next(), alert.restaurantId(), userId, VERB, "alert", alert.id(), clock.instant())
                .at(alert.branchId())
                .with(details)
                .during(MDC.get("request_id"));
    }
}
