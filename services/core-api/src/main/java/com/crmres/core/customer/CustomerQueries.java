package com.crmres.core.customer;

import com.crmres.core.customer.CustomerProfile.Allowed;
import com.crmres.core.customer.CustomerProfile.Meals;
import com.crmres.core.customer.CustomerProfile.Opinion;
import com.crmres.core.customer.CustomerProfile.Opinions;
import com.crmres.core.customer.CustomerProfile.Talks;
import com.crmres.kit.security.Caller;
import com.crmres.model.customer.Consent;
import com.crmres.model.customer.ConsentKind;
import com.crmres.model.customer.Customer;
import com.crmres.model.customer.CustomerIdentity;
import com.crmres.model.customer.IdentityKind;
import com.crmres.model.feedback.Feedback;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what is known of customers, in the branches that the caller sees. */
@Repository
class CustomerQueries {

    private static final int LATEST = 5;
    private static final String IN_SCOPE = " and (:everywhere = true or x.branchId is null or x.branchId in :branches)";

    private final EntityManager entities;

    CustomerQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** Whoever a merged one has become; nobody who was erased. */
    Optional<Customer> find(UUID id) {
        @Nullable Customer found = entities.find(Customer.class, id);
        while (found != null && found.mergedInto() != null) {
            found = entities.find(Customer.class, found.mergedInto());
        }
        return Optional.ofNullable(found).filter(Customer::isThere);
    }

    long notes(UUID customerId) {
        return entities.createQuery("select count(n) from CustomerNote n where n.customerId = :customer", Long.class)
                .setParameter("customer", customerId)
                .getSingleResult();
    }

    /** The newest of each kind. */
    Allowed consents(UUID customerId) {
        Map<ConsentKind, Boolean> newest = new EnumMap<>(ConsentKind.class);
        entities.createQuery(
                        "from Consent c where c.customerId = :customer and c.recordedAt = (select max(o.recordedAt)"
                                + " from Consent o where o.customerId = :customer and o.kind = c.kind) order by c.id",
                        Consent.class)
                .setParameter("customer", customerId)
                .getResultList()
                .forEach(consent -> newest.put(consent.kind(), consent.isGranted()));
        return Allowed.of(newest);
    }

    /** Who has only ever been to other branches is nobody of the caller's. */
    boolean isSeen(Caller caller, UUID customerId) {
        if (caller.seesAllBranches()) {
            return true;
        }
        List<Boolean> scopes = scopes(caller, customerId);
        return scopes.isEmpty() || scopes.contains(true);
    }

    boolean isWhollySeen(Caller caller, UUID customerId) {
        return caller.seesAllBranches()
                || !scopes(caller, customerId).contains(false)
                        && !isElsewhere(caller, "Order", customerId)
                        && !isElsewhere(caller, "Feedback", customerId);
    }

    private boolean isElsewhere(Caller caller, String what, UUID customerId) {
        return entities.createQuery(
                                "select count(x) from %s x where x.customerId = :customer and x.branchId not in :branches"
                                        .formatted(what),
                                Long.class)
                        .setParameter("customer", customerId)
                        .setParameter("branches", caller.branchIds())
                        .getSingleResult()
                > 0;
    }

    private List<Boolean> scopes(Caller caller, UUID customerId) {
        return entities.createQuery(
                        "select distinct case when x.branchId is null or x.branchId in :branches then true else false end"
                                + " from Conversation x where x.customerId = :customer",
                        Boolean.class)
                .setParameter("customer", customerId)
                .setParameter("branches", caller.branchIds())
                .getResultList();
    }

    /** The newest first. */
    List<CustomerIdentity> identities(UUID customerId) {
        return entities.createQuery(
                        "from CustomerIdentity i where i.customerId = :customer and i.kind in :kinds"
                                + " order by i.createdAt desc, i.id desc",
                        CustomerIdentity.class)
                .setParameter("customer", customerId)
                .setParameter("kinds", List.of(IdentityKind.PHONE, IdentityKind.USERNAME))
                .getResultList();
    }

    Talks talks(Caller caller, UUID customerId) {
        return scoped(
                        entities.createQuery(
                                "select new com.crmres.core.customer.CustomerProfile$Talks(count(x), max(x.lastMessageAt))"
                                        + " from Conversation x where x.customerId = :customer" + IN_SCOPE,
                                Talks.class),
                        caller,
                        customerId)
                .getSingleResult();
    }

    Meals meals(Caller caller, UUID customerId) {
        return scoped(
                        entities.createQuery(
                                "select new com.crmres.core.customer.CustomerProfile$Meals(count(x), max(x.placedAt))"
                                        + " from Order x where x.customerId = :customer" + IN_SCOPE,
                                Meals.class),
                        caller,
                        customerId)
                .getSingleResult();
    }

    Opinions opinions(Caller caller, UUID customerId) {
        Ratings ratings = scoped(
                        entities.createQuery(
                                "select new com.crmres.core.customer.CustomerQueries$Ratings(count(x), avg(x.rating))"
                                        + " from Feedback x where x.customerId = :customer" + IN_SCOPE,
                                Ratings.class),
                        caller,
                        customerId)
                .getSingleResult();
        return new Opinions(ratings.count(), ratings.rounded(), latest(caller, customerId));
    }

    private List<Opinion> latest(Caller caller, UUID customerId) {
        return scoped(
                        entities.createQuery(
                                "from Feedback x where x.customerId = :customer" + IN_SCOPE
                                        + " order by x.createdAt desc, x.id desc",
                                Feedback.class),
                        caller,
                        customerId)
                .setMaxResults(LATEST)
                .getResultStream()
                .map(Opinion::of)
                .toList();
    }

    private static <T> TypedQuery<T> scoped(TypedQuery<T> query, Caller caller, UUID customerId) {
        return query.setParameter("customer", customerId)
                .setParameter("everywhere", caller.seesAllBranches())
                .setParameter("branches", caller.branchIds());
    }

    /** How many there are, and what they come to. */
    record Ratings(long count, @Nullable Double average) {

        @Nullable
        BigDecimal rounded() {
            return average == null ? null : BigDecimal.valueOf(average).setScale(1, RoundingMode.HALF_UP);
        }
    }
}
