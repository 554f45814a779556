package com.crmres.core.privacy.erasure;

import com.crmres.core.audit.Audit;
import com.crmres.core.conversation.Closing;
import com.crmres.core.customer.Customers;
import com.crmres.core.idempotency.IdempotencyKeys;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.core.privacy.Needles;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.customer.Customer;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes requests for erasure: at once the customer is nobody any more, and the rest is done durably afterwards. */
@Service
class ErasureDesk {

    private static final String ERASED = "customer_erased";

    private final Tenants tenants;
    private final Customers customers;
    private final Closing closing;
    private final Erasures erasures;
    private final ErasureReader reader;
    private final ErasureRounds rounds;
    private final IdempotencyKeys keys;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ErasureDesk(
            Tenants tenants,
            Customers customers,
            Closing closing,
            Erasures erasures,
            ErasureReader reader,
            ErasureRounds rounds,
            IdempotencyKeys keys,
            EntityManager entities,
            JdbcClient jdbc,
            Audit audit,
            Clock clock) {
        this.tenants = tenants;
        this.customers = customers;
        this.closing = closing;
        this.erasures = erasures;
        this.reader = reader;
        this.rounds = rounds;
        this.keys = keys;
        this.entities = entities;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    ErasureResponse erase(Caller caller, UUID customerId, String key, ErasureRequest request) {
        if (!request.confirm().equals(customerId)) {
            throw new InvalidRequest(Map.of("fields", Map.of("confirm", "invalid")));
        }
        Made made = tenants.write(
                caller.restaurantId(),
                () -> keys.once(caller, key, "erase:" + customerId, id -> open(caller, customerId, id)));
        rounds.beginSoon();
        return reader.get(caller, made.subjectId());
    }

    private void open(Caller caller, UUID customerId, UUID erasureId) {
        // whoever brings a message in for one of these names comes before or after all of this
        Needles needles = Needles.of(customers.holdNames(List.of(customerId)));
        Customer customer = customers.lock(customerId);
        mustNotAwaitAnything(customerId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        customer.isErased(now);
        closing.lockOpen(List.of(customerId)).forEach(open -> closing.close(caller.userId(), open));
        closing.withholdUnsent(customerId, ERASED);
        entities.flush();
        erasures.open(erasureId, customerId, caller.userId(), needles, now);
        erasures.took(erasureId, "rows", Map.of("customer_identities", takeNames(customerId)), now);
        Map<String, Object> details = Map.of("erasure_id", erasureId);
        audit.record(caller, "customer.erasure_requested", "customer", customerId, null, details);
    }

    private long takeNames(UUID customerId) {
        return jdbc.sql("select count(*) from privacy.take_names(?)")
                .param(customerId)
                .query(Long.class)
                .single();
    }

    /** An order under way needs the address and the number that an erasure takes away. */
    private void mustNotAwaitAnything(UUID customerId) {
        boolean awaits = jdbc.sql("select exists (select from orders where customer_id = ?"
                        + " and status in ('pending', 'confirmed', 'preparing', 'ready'))")
                .param(customerId)
                .query(Boolean.class)
                .single();
        if (awaits) {
            throw new Conflict("order_under_way");
        }
    }
}
