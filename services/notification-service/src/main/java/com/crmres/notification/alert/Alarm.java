package com.crmres.notification.alert;

import com.crmres.event.AlertRaised;
import com.crmres.kit.id.Ids;
import com.crmres.kit.outbox.Outbox;
import com.crmres.notification.alert.IncidentBook.Entry;
import com.crmres.notification.channel.AlertMails;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Raises alerts, within the transaction of the fact that is the reason. */
@Component
class Alarm {

    private final IncidentBook incidents;
    private final AlertMails mails;
    private final Acknowledgements acknowledgements;
    private final Outbox outbox;
    private final Ids ids;

    Alarm(IncidentBook incidents, AlertMails mails, Acknowledgements acknowledgements, Outbox outbox, Ids ids) {
        this.incidents = incidents;
        this.mails = mails;
        this.acknowledgements = acknowledgements;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** An incident that is already known raises nothing new. */
    void raise(UUID restaurantId, Incident incident) {
        UUID alertId = ids.next();
        incidents.enter(alertId, restaurantId, incident).ifPresent(entry -> {
            announce(alertId, incident, entry);
            call(restaurantId, alertId, incident, entry);
        });
    }

    private void announce(UUID alertId, Incident incident, Entry entry) {
        AlertRaised raised = new AlertRaised(
                alertId,
                incident.kind().code(),
                incident.conversationId(),
                entry.customerId(),
                incident.reason(),
                incident.at());
        outbox.publish(incident.key(), raised, entry.branchId());
    }

    /** Facts overtake each other: whoever took the conversation over since the incident needs no calling. */
    private void call(UUID restaurantId, UUID alertId, Incident incident, Entry entry) {
        if (entry.takenOver() != null) {
            acknowledgements.byTakeOver(alertId, entry.takenOver());
        } else if (incident.isMailed()) {
            mails.queueFor(restaurantId, alertId);
        }
    }
}
