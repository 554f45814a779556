package com.crmres.core.branch;

import com.crmres.core.api.Versions;
import com.crmres.core.audit.Audit;
import com.crmres.core.change.Aspect;
import com.crmres.core.change.RestaurantChanges;
import com.crmres.core.idempotency.IdempotencyKeys;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.core.restaurant.Name;
import com.crmres.core.tier.Limit;
import com.crmres.core.tier.Tiers;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.model.order.OrderStatus;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Restaurant;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens, changes and closes branches; needs the transaction of the caller's restaurant. */
@Component
class BranchDesk {

    private static final String BRANCH = "branch";
    private static final List<OrderStatus> OPEN =
            Arrays.stream(OrderStatus.values()).filter(OrderStatus::isOpen).toList();

    private final EntityManager entities;
    private final IdempotencyKeys keys;
    private final Tiers tiers;
    private final RestaurantChanges changes;
    private final Audit audit;
    private final Clock clock;

    BranchDesk(
            EntityManager entities,
            IdempotencyKeys keys,
            Tiers tiers,
            RestaurantChanges changes,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.keys = keys;
        this.tiers = tiers;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Once per key, and never more than the tier allows, however many ask at a time. */
    Made open(Caller caller, String key, BranchChange wanted) {
        caller.requireAllBranches();
        wanted.check();
        Name name = wanted.name();
        if (name == null) {
            throw new InvalidRequest("branch_without_name", Map.of());
        }
        return keys.once(caller, key, wanted.toString(), id -> {
            entities.find(Restaurant.class, caller.restaurantId(), LockModeType.PESSIMISTIC_WRITE);
            tiers.check(Limit.BRANCHES, count(caller.restaurantId()));
            Branch branch = new Branch(id, caller.restaurantId(), name.text(), now());
            wanted.applyTo(branch, now());
            entities.persist(branch);
            record(caller, "branch.opened", id, Map.of());
        });
    }

    private long count(UUID restaurantId) {
        return entities.createQuery(
                        "select count(b) from Branch b where b.restaurantId = :restaurant and b.deletedAt is null",
                        Long.class)
                .setParameter("restaurant", restaurantId)
                .getSingleResult();
    }

    Branch change(Caller caller, UUID id, @Nullable String ifMatch, BranchChange wanted) {
        wanted.check();
        Branch branch = lock(caller, id);
        Versions.check(ifMatch, branch.version());
        wanted.applyTo(branch, now());
        entities.flush();
        record(caller, "branch.changed", id, Map.of("fields", wanted.names()));
        return branch;
    }

    /** Not while guests still wait for orders or write to it; who worked here is to be told by the caller of this. */
    void close(Caller caller, UUID id, @Nullable String ifMatch) {
        Branch branch = lock(caller, id);
        caller.requireAllBranches();
        Versions.check(ifMatch, branch.version());
        if (hasNumber(id)) {
            throw new Conflict("branch_has_number");
        }
        long waiting = openOrders(id);
        if (waiting > 0) {
            throw new Conflict("branch_has_orders", Map.of("orders", waiting));
        }
        branch.delete(now());
        record(caller, "branch.closed", id, Map.of());
    }

    private boolean hasNumber(UUID id) {
        return entities.createQuery(
                                "select count(n) from WhatsAppNumber n where n.branchId = :branch and n.active = true",
                                Long.class)
                        .setParameter(BRANCH, id)
                        .getSingleResult()
                > 0;
    }

    private long openOrders(UUID id) {
        return entities.createQuery(
                        "select count(o) from Order o where o.branchId = :branch and o.status in :open", Long.class)
                .setParameter(BRANCH, id)
                .setParameter("open", OPEN)
                .getSingleResult();
    }

    /** The branch, which is one of the caller's, held until the transaction ends. */
    Branch lock(Caller caller, UUID id) {
        List<Branch> found = entities.createQuery(
                        "from Branch b where b.restaurantId = :restaurant and b.id = :id and b.deletedAt is null",
                        Branch.class)
                .setParameter("restaurant", caller.restaurantId())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return found.stream()
                .filter(branch -> caller.sees(branch.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound(BRANCH));
    }

    private void record(Caller caller, String verb, UUID id, Map<String, Object> details) {
        audit.record(caller, verb, BRANCH, id, id, details);
        changes.changed(caller, Aspect.BRANCH, id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
