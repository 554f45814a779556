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
import java.util.UUID;
import java.util.stream.Collectors;
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

    private void join(Caller caller, UUID id, UUID otherId) {
        // two people who merge the same two in both directions wait for each other here
        boolean inOrder = id.compareTo(otherId) < 0;
        Customer first = customers.lock(caller, inOrder ? id : otherId);
        Customer second = customers.lock(caller, inOrder ? otherId : id);
        Customer kept = inOrder ? first : second;
        Customer other = inOrder ? second : first;
        int closed = closeSecond(caller, closing.lockOpen(List.of(id, otherId)));
        consents.reconcile(caller, kept, other);
        kept.takesIn(other, clock.instant());
        entities.flush();
        Map<String, Long> moved = move(otherId, id);
        entities.clear();
        Map<String, Object> details = Map.of("other_id", otherId, "moved", moved, "conversations_closed", closed);
        audit.record(caller, "customer.merged", "customer", id, null, details);
    }

    /** On each number one conversation stays open. */
    private int closeSecond(Caller caller, Collection<Conversation> open) {
        List<Conversation> second =
                open.stream().collect(Collectors.groupingBy(Conversation::whatsappNumberId)).values().stream()
                        .flatMap(onNumber ->
                                onNumber.stream().sorted(BY_WEIGHT.reversed()).skip(1))
                        .toList();
        second.forEach(conversation -> closing.close(caller.userId(), conversation));
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
