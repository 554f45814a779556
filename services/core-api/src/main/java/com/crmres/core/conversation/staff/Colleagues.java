package com.crmres.core.conversation.staff;

import com.crmres.kit.error.InvalidRequest;
import com.crmres.model.account.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people one works with, by name. */
interface Colleagues extends Repository<User, UUID> {

    @Query("select u.name from User u where u.id = :id")
    Optional<String> nameOf(UUID id);

    /** The restaurant's people with how many open conversations each of them has, by name. */
    @Query("""
            select new com.crmres.core.conversation.staff.Colleague(u, m,
              (select count(c) from Conversation c
               where c.restaurantId = m.restaurantId and c.assignedTo = u.id and c.takenOverAt is not null
                 and c.status in (com.crmres.model.conversation.ConversationStatus.ACTIVE,
                   com.crmres.model.conversation.ConversationStatus.ESCALATED)))
            from Membership m join User u on u.id = m.userId
            where m.restaurantId = :restaurantId
            order by u.name, u.id
            """)
    List<Colleague> team(UUID restaurantId);

    @Query("""
            select new com.crmres.core.conversation.staff.Colleague(u, m, 0L)
            from Membership m join User u on u.id = m.userId
            where m.restaurantId = :restaurantId and u.id = :id
            """)
    Optional<Colleague> member(UUID restaurantId, UUID id);

    @Query("""
            select count(b) > 0 from Branch b
            where b.restaurantId = :restaurantId and b.id = :id and b.deletedAt is null
            """)
    boolean hasBranch(UUID restaurantId, UUID id);

    /** Refuses whoever could not answer the customers of this branch. */
    default void mustAnswer(UUID restaurantId, UUID userId, @Nullable UUID branchId) {
        if (member(restaurantId, userId)
                .filter(colleague -> colleague.answersIn(branchId))
                .isEmpty()) {
            throw new InvalidRequest("not_assignable", Map.of("user_id", userId));
        }
    }

    /** As errors name somebody. */
    default Map<String, Object> person(UUID id) {
        return Map.of("id", id, "name", nameOf(id).orElse(""));
    }
}
