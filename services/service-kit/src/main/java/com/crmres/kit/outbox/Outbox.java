package com.crmres.kit.outbox;

import com.crmres.event.Event;
import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.kit.web.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** What a transaction says: its rows commit with the state and are published right after it. */
public class Outbox {

    private final Tenants tenants;
    private final OutboxStore store;
    private final OutboxRelay relay;
    private final BusinessClock clock;
    private final Ids ids;
    private final JsonMapper json;

    Outbox(Tenants tenants, OutboxStore store, OutboxRelay relay, BusinessClock clock, Ids ids, JsonMapper json) {
        this.tenants = tenants;
        this.store = store;
        this.relay = relay;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
    }

    /** Says a fact to whoever listens on the bus. */
    public void publish(String key, Object fact, @Nullable UUID branchId) {
        UUID id = ids.next();
        UUID restaurantId = tenants.current();
        String type = fact.getClass().getSimpleName();
        Event<Object> event = new Event<>(
                id, type, Event.FIRST_VERSION, clock.instant(), restaurantId, branchId, Trace.current(), fact);
        add(OutboxEntry.forBus(id, key, restaurantId, type, json.writeValueAsString(event)));
    }

    /** Sends a message to one queue. */
    public void enqueue(OutboxMessage message) {
        Object body = message.body();
        String text = body instanceof String raw ? raw : json.writeValueAsString(body);
        add(OutboxEntry.forQueue(ids.next(), tenants.current(), message, text));
    }

    private void add(OutboxEntry entry) {
        for (TransactionSynchronization open : TransactionSynchronizationManager.getSynchronizations()) {
            if (open instanceof Pending pending && pending.belongsTo(this)) {
                pending.entries.add(entry);
                return;
            }
        }
        Pending pending = new Pending();
        pending.entries.add(entry);
        TransactionSynchronizationManager.registerSynchronization(pending);
    }

    /** Collected until just before the commit: sorted keys cannot deadlock, and their locks are held briefly. */
    private final class Pending implements TransactionSynchronization {

        private final List<OutboxEntry> entries = new ArrayList<>();

        boolean belongsTo(Outbox outbox) {
            return Outbox.this == outbox;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entries.sort(Comparator.comparing(OutboxEntry::key));
            store.insert(entries);
        }

        @Override
        public void afterCommit() {
            entries.stream().map(OutboxEntry::partition).distinct().forEach(relay::wake);
        }
    }
}
