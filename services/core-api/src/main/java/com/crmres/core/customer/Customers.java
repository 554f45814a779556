package com.crmres.core.customer;

import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.customer.Customer;
import com.crmres.model.customer.CustomerIdentity;
import com.crmres.model.customer.IdentityKind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The restaurant's customers, held while they are changed; needs the transaction of their restaurant. */
@Component
public class Customers {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final CustomerQueries queries;

    Customers(EntityManager entities, JdbcClient jdbc, Tenants tenants, CustomerQueries queries) {
        this.queries = queries;
        this.entities = entities;
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    /** Locked, and as they are now; whoever was erased or merged is not found. */
    public Customer lock(UUID id) {
        Customer customer = entities.find(Customer.class, id);
        if (customer == null) {
            throw new NotFound("customer");
        }
        // of one that was read before, a lock alone would keep what was read
        entities.refresh(customer, LockModeType.PESSIMISTIC_WRITE);
        return there(customer);
    }

    /** As {@link #lock(UUID)}, for one who may not see every guest. */
    public Customer lock(Caller caller, UUID id) {
        Customer customer = lock(id);
        mustBeSeen(caller, id);
        return customer;
    }

    /** Whether there is anybody to be shown to this caller under this id. */
    public void mustBeThere(Caller caller, UUID id) {
        there(entities.find(Customer.class, id));
        mustBeSeen(caller, id);
    }

    private void mustBeSeen(Caller caller, UUID id) {
        if (!queries.isSeen(caller, id)) {
            throw new NotFound("customer");
        }
    }

    /** Whether all that this guest ever said, ordered and thought was where the caller works. */
    public boolean isWhollySeen(Caller caller, UUID id) {
        return queries.isWhollySeen(caller, id);
    }

    private static Customer there(@Nullable Customer customer) {
        if (customer == null || !customer.isThere()) {
            throw new NotFound("customer");
        }
        return customer;
    }

    /**
     * All names of these customers. From now on until the transaction ends no message arrives for any of them: who brings
     * one in takes the same locks. Has to come before any row is locked.
     */
    public List<Name> holdNames(Collection<UUID> customerIds) {
        Set<Long> held = new HashSet<>();
        List<Name> names = names(customerIds);
        while (!held.containsAll(locks(names))) {
            List<Long> missing = locks(names).stream()
                    .filter(lock -> !held.contains(lock))
                    .distinct()
                    .sorted()
                    .toList();
            hold(missing);
            held.addAll(missing);
            // a message that came before us may have brought another name
            names = names(customerIds);
        }
        return names;
    }

    private void hold(List<Long> locks) {
        jdbc.sql("select pg_advisory_xact_lock(key) from unnest(?) with ordinality as k (key, place) order by place")
                .param(locks.toArray(Long[]::new))
                .query()
                .listOfRows();
    }

    private List<Long> locks(List<Name> names) {
        UUID restaurantId = tenants.current();
        return names.stream()
                .map(name -> CustomerIdentity.lockOf(restaurantId, name.kind(), name.value()))
                .toList();
    }

    /** As they are at this moment. */
    public List<Name> names(Collection<UUID> customerIds) {
        return jdbc.sql("select kind, value from customer_identities where customer_id = any(?)")
                .param(customerIds.toArray(UUID[]::new))
                .query((row, number) -> new Name(kind(row.getString("kind")), row.getString("value")))
                .list();
    }

    private static IdentityKind kind(String code) {
        return Arrays.stream(IdentityKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** One of the names that Meta presents a customer by. */
    public record Name(IdentityKind kind, String value) {}
}
