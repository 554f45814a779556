package com.crmres.notification.alert;

import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.notification.channel.AlertMails;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Raises alerts, shows them and remembers who has seen them. */
@Service
class AlertDesk {

    private final Tenants tenants;
    private final IncidentBook incidents;
    private final Alerts alerts;
    private final AlertMails mails;
    private final BusinessClock clock;
    private final Ids ids;

    AlertDesk(Tenants tenants, IncidentBook incidents, Alerts alerts, AlertMails mails, BusinessClock clock, Ids ids) {
        this.tenants = tenants;
        this.incidents = incidents;
        this.alerts = alerts;
        this.mails = mails;
        this.clock = clock;
        this.ids = ids;
    }

    /** Within the transaction of the fact: an incident that is already known raises nothing new. */
    void raise(UUID restaurantId, Incident incident) {
        UUID alertId = ids.next();
        if (incidents.enter(alertId, restaurantId, incident) && incident.isMailed()) {
            mails.queueFor(restaurantId, alertId);
        }
    }

    AlertPage list(UUID restaurantId, AlertCursor cursor, int limit) {
        return tenants.read(
                restaurantId,
                () -> AlertPage.of(alerts.olderThan(cursor.raisedAt(), cursor.id(), Limit.of(limit + 1)), limit));
    }

    void acknowledge(UUID restaurantId, UUID alertId, UUID userId) {
        tenants.write(
                restaurantId,
                () -> alerts.findById(alertId)
                        .orElseThrow(() -> new NotFound("alert"))
                        .acknowledge(userId, clock.instant()));
    }
}
