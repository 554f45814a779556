package com.crmres.core.feedback;

import com.crmres.core.paging.PageCursor;
import com.crmres.kit.security.Caller;
import com.crmres.model.feedback.Feedback;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads feedback of the branches that the caller sees: absent filters leave no trace that could cost an index. */
@Repository
class FeedbackQueries {

    private static final String FROM =
            "select new com.crmres.core.feedback.FeedbackQueries$View(f, c.name, a.name, d.name)"
                    + " from Feedback f join Customer c on c.id = f.customerId"
                    + " left join User a on a.id = f.followupAssignedTo left join User d on d.id = f.followupDoneBy";

    private final EntityManager entities;

    FeedbackQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** The newest first; one more than asked for when there is a next page. */
    List<View> page(Caller caller, FeedbackFilter filter) {
        Map<String, Object> values = new HashMap<>(Map.of("restaurant", caller.restaurantId()));
        String where = " where f.restaurantId = :restaurant" + conditions(caller, filter, values);
        return with(entities.createQuery(FROM + where + " order by f.createdAt desc, f.id desc", View.class), values)
                .setMaxResults(filter.limit() + 1)
                .getResultList();
    }

    Optional<View> find(Caller caller, UUID id) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        String where = " where f.id = :id" + scope(caller, values);
        return with(entities.createQuery(FROM + where, View.class), values)
                .getResultStream()
                .findFirst();
    }

    /** For whoever sees to it; nobody else does meanwhile. */
    Optional<Feedback> lock(Caller caller, UUID id) {
        return entities.createQuery("from Feedback f where f.id = :id", Feedback.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(feedback -> caller.sees(feedback.branchId()));
    }

    boolean worksHere(UUID userId) {
        return entities.createQuery("select count(m) from Membership m where m.userId = :user", Long.class)
                        .setParameter("user", userId)
                        .getSingleResult()
                > 0;
    }

    private static String conditions(Caller caller, FeedbackFilter filter, Map<String, Object> values) {
        StringBuilder text = new StringBuilder(scope(caller, values));
        add(text, values, " and f.rating = :rating", "rating", filter.rating());
        add(text, values, " and f.sentiment = :sentiment", "sentiment", filter.sentiment());
        add(text, values, " and f.branchId = :branch", "branch", filter.branchId());
        if (filter.followUp() != null) {
            text.append(followUp(filter.followUp()));
        }
        PageCursor cursor = filter.cursor();
        if (cursor != null) {
            add(text, values, " and f.createdAt <= :at and (f.createdAt < :at or f.id < :id)", "at", cursor.at());
            values.put("id", cursor.id());
        }
        return text.toString();
    }

    private static String followUp(FollowUpStatus status) {
        return switch (status) {
            case OPEN -> " and f.requiresFollowup = true and f.followupDoneAt is null";
            case DONE -> " and f.followupDoneAt is not null";
            case NONE -> " and f.requiresFollowup = false and f.followupDoneAt is null";
        };
    }

    private static String scope(Caller caller, Map<String, Object> values) {
        if (caller.seesAllBranches()) {
            return "";
        }
        values.put("branches", caller.branchIds());
        return " and (f.branchId is null or f.branchId in :branches)";
    }

    private static void add(
            StringBuilder text, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(condition);
            values.put(name, value);
        }
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    /** A feedback with the names of those whom it concerns. */
    record View(
            Feedback feedback,
            @Nullable String customer,
            @Nullable String assignee,
            @Nullable String doer) {

        FeedbackResponse shown() {
            return FeedbackResponse.of(feedback, customer, assignee, doer);
        }
    }
}
