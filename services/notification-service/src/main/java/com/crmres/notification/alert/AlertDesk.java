package com.crmres.notification.alert;

import com.crmres.event.ConversationTakenOver;
import com.crmres.event.OrderAdvanced;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.alert.Alert;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Shows people the alerts of their branches and takes down that they have seen them. */
@Service
class AlertDesk {

    private static final int AT_ONCE = 100;

    private final Tenants tenants;
    private final AlertQueries queries;
    private final Alerts alerts;
    private final IncidentBook incidents;
    private final Acknowledgements acknowledgements;
    private final BusinessClock clock;

    AlertDesk(
            Tenants tenants,
            AlertQueries queries,
            Alerts alerts,
            IncidentBook incidents,
            Acknowledgements acknowledgements,
            BusinessClock clock) {
        this.tenants = tenants;
        this.queries = queries;
        this.alerts = alerts;
        this.incidents = incidents;
        this.acknowledgements = acknowledgements;
        this.clock = clock;
    }

    AlertPage list(Caller caller, AlertCursor cursor, @Nullable Boolean acknowledged, int limit) {
        List<UUID> branches = caller.branchIds();
        return tenants.read(
                caller.restaurantId(),
                () -> AlertPage.of(
                        queries.find(cursor, branches, acknowledged, limit + 1),
                        limit,
                        queries.unacknowledged(branches)));
    }

    void acknowledge(Caller caller, UUID alertId) {
        tenants.write(caller.restaurantId(), () -> {
            Alert alert = alerts.findById(alertId)
                    .filter(found -> caller.sees(found.branchId()))
                    .orElseThrow(() -> new NotFound("alert"));
            acknowledgements.byHand(List.of(alert), new Seen(caller.userId(), clock.instant()));
        });
    }

    /** In transactions of bounded size, however many alerts there are. */
    void acknowledgeAll(Caller caller) {
        int seen = AT_ONCE;
        while (seen == AT_ONCE) {
            seen = tenants.write(caller.restaurantId(), () -> acknowledgeSome(caller));
        }
    }

    private int acknowledgeSome(Caller caller) {
        List<UUID> branches = caller.branchIds();
        List<Alert> some = alerts.open(branches.isEmpty(), branches, Limit.of(AT_ONCE));
        acknowledgements.byHand(some, new Seen(caller.userId(), clock.instant()));
        return some.size();
    }

    /** Within the transaction of the fact. */
    void takenOver(ConversationTakenOver fact) {
        incidents.oneAtATime(fact.conversationId().toString());
        acknowledgements.byTakeOver(
                alerts.openOf(fact.conversationId(), fact.takenOverAt()), new Seen(fact.userId(), fact.takenOverAt()));
    }

    /** Within the transaction of the fact: whoever moves an order has seen that it came. */
    void seen(OrderAdvanced fact) {
        UUID userId = fact.userId();
        if (userId != null) {
            acknowledgements.byHand(
                    alerts.openNamed(Incident.nameOfOrder(fact.orderId())), new Seen(userId, fact.advancedAt()));
        }
    }
}
