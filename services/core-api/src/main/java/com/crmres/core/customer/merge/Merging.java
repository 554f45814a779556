package com.crmres.core.customer.merge;

import com.crmres.core.audit.Audit;
import com.crmres.core.conversation.Closing;
import com.crmres.core.customer.CustomerProfile;
import com.crmres.core.customer.CustomerReader;
import com.crmres.core.customer.Customers;
import com.crmres.core.customer.consent.ConsentDesk;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.ConversationStatus;
import com.crmres.model.customer.Customer;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Makes one customer of two records of the same person. */
@Service
class Merging {

    /** Which of two open conversations stays: the one that a person has or is wanted in, then the livelier. */
    private static final Comparator<Conversation> BY_WEIGHT = Comparator.comparing(Conversation::isTakenOver)
            .thenComparing(conversation -> conversation.status() == ConversationStatus.ESCALATED)
            .thenComparing(Conversation::lastMessageAt)
            .thenComparing(Conversation::id);

    private final Tenants tenants;
    private final Customers customers;
    private final CustomerReader reader;
    private final ConsentDesk consents;
    private final Closing closing;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final BusinessClock clock;

    Merging(
            Tenants tenants,
            Customers customers,
            CustomerReader reader,
            ConsentDesk consents,
            Closing closing,
            EntityManager entities,
            JdbcClient jdbc,
            Audit audit,
            BusinessClock clock) {
        this.tenants = tenants;
        this.customers = customers;
        this.reader = reader;
        this.consents = consents;
        this.closing = closing;
        this.entities = entities;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    CustomerProfile merge(Caller caller, UUID id, UUID otherId) {
        if (id.equals(otherId)) {
            throw new InvalidRequest(Map.of("fields", Map.of("other_id", "invalid")));
        }
        return tenants.write(caller.restaurantId(), () -> {
            if (!isDone(id, otherId)) {
                join(caller, id, otherId);
            }
            return reader.get(caller, id);
        });
    }

    /** Whoever asks twice gets the same answer. */
    private boolean isDone(UUID id, UUID otherId) {
        // their names first: a message that is just arriving for either comes before or after all of this
        customers.holdNames(List.of(id, otherId));
        Customer other = entities.find(Customer.class, otherId);
        return other != null && id.equals(other.mergedInto());
    }

    /**
     * As Meta's webhooks tell it, within the transaction of the fact. What happened to either of them meanwhile is followed;
     * who is gone is left alone.
     */
    void mergeAsFound(UUID id, UUID otherId) {
        oneAtATime();
        Optional<Pair> held = Optional.empty();
        Optional<Pair> pair = asOfNow(id, otherId);
        while (!pair.equals(held)) {
            pair.ifPresent(two -> customers.holdNames(List.of(two.kept(), two.other())));
            held = pair;
            // whoever held their names before us may have merged either of them
            entities.clear();
            pair = asOfNow(id, otherId);
        }
        pair.ifPresent(two -> join(null, two.kept(), two.other()));
    }

    /** One person under many names is found in many pairs at once, of which each waits for another's. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("found merges:" + tenants.current())
                .query()
                .listOfRows();
    }

    private @Nullable UUID asOfNow(UUID id) {
        Customer found = entities.find(Customer.class, id);
        while (found != null && found.mergedInto() != null) {
            found = entities.find(Customer.class, found.mergedInto());
        }
        return found == null || !found.isThere() ? null : found.id();
    }

    /** Those whom a fact calls the same, as long as they are two and both there. */
    private Optional<Pair> asOfNow(UUID id, UUID otherId) {
        UUID kept = asOfNow(id);
        UUID other = asOfNow(otherId);
        return kept == null || other == null || kept.equals(other)
                ? Optional.empty()
                : Optional.of(new Pair(kept, other));
    }

    private record Pair(UUID kept, UUID other) {}

    private Customer lock(@Nullable Caller caller, UUID id) {
        return caller == null ? customers.lock(id) : customers.lock(caller, id);
    }

    private void join(@Nullable Caller caller, UUID id, UUID otherId) {
        // two people who merge the same two in both directions wait for each other here
        boolean inOrder = id.compareTo(otherId) < 0;
        Customer first = lock(caller, inOrder ? id : otherId);
        Customer second = lock(caller, inOrder ? otherId : id);
        Customer kept = inOrder ? first : second;
        Customer other = inOrder ? second : first;
        int closed = closeSecond(caller, closing.lockOpen(List.of(id, otherId)));
        consents.reconcile(caller == null ? null : caller.userId(), kept, other);
        kept.takesIn(other, clock.instant());
        entities.flush();
        Map<String, Long> moved = move(otherId, id);
        entities.clear();
        Map<String, Object> details = Map.of("other_id", otherId, "moved", moved, "conversations_closed", closed);
        if (caller == null) {
            audit.recordOurselves(kept.restaurantId(), "customer.merged", "customer", id, details);
        } else {
            audit.record(caller, "customer.merged", "customer", id, null, details);
        }
    }

    /** On each number one conversation stays open. */
    private int closeSecond(@Nullable Caller caller, Collection<Conversation> open) {
        List<Conversation> second =
                open.stream().collect(Collectors.groupingBy(Conversation::whatsappNumberId)).values().stream()
                        .flatMap(onNumber ->
                                onNumber.stream().sorted(BY_WEIGHT.reversed()).skip(1))
                        .toList();
        second.forEach(conversation -> {
            if (caller == null) {
                closing.closeOurselves(conversation);
            } else {
                closing.close(caller.userId(), conversation);
            }
        });
        return second.size();
    }

    private Map<String, Long> move(UUID from, UUID to) {
        jdbc.sql("update customers set merged_into = ? where merged_into = ?")
                .params(to, from)
                .update();
        return jdbc
                .sql("select place, rows_changed from privacy.move(?, ?) where rows_changed > 0")
                .params(from, to)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
