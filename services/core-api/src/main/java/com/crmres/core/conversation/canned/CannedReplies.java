package com.crmres.core.conversation.canned;

import com.crmres.model.conversation.CannedReply;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Restaurant;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Canned replies of the restaurant whose transaction is open. */
@Repository
class CannedReplies {

    private static final String WITH_WORDS = """
            from CannedReply r where r.restaurantId = :restaurant and locate(:words, r.searchText) > 0
            order by case when locate(:words, r.shortcutKey) = 1 then 0 else 1 end, r.shortcutKey
            """;

    private final EntityManager entities;

    CannedReplies(EntityManager entities) {
        this.entities = entities;
    }

    List<CannedReply> with(UUID restaurantId, String words) {
        return entities.createQuery(WITH_WORDS, CannedReply.class)
                .setParameter("restaurant", restaurantId)
                .setParameter("words", words)
                .getResultList();
    }

    Optional<CannedReply> find(UUID id) {
        return Optional.ofNullable(entities.find(CannedReply.class, id));
    }

    Optional<CannedReply> lock(UUID id) {
        return Optional.ofNullable(entities.find(CannedReply.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whoever changes them waits for who does so now. */
    void lockAll(UUID restaurantId) {
        entities.find(Restaurant.class, restaurantId, LockModeType.PESSIMISTIC_WRITE);
    }

    long count(UUID restaurantId) {
        return entities.createQuery("select count(r) from CannedReply r where r.restaurantId = :restaurant", Long.class)
                .setParameter("restaurant", restaurantId)
                .getSingleResult();
    }

    Optional<UUID> called(UUID restaurantId, String shortcutKey) {
        return entities.createQuery(
                        "select r.id from CannedReply r where r.restaurantId = :restaurant and r.shortcutKey = :key",
                        UUID.class)
                .setParameter("restaurant", restaurantId)
                .setParameter("key", shortcutKey)
                .getResultStream()
                .findFirst();
    }

    boolean isBranch(@Nullable UUID id) {
        Branch branch = id == null ? null : entities.find(Branch.class, id);
        return branch != null && !branch.isDeleted();
    }

    CannedReply save(CannedReply reply) {
        entities.persist(reply);
        return reply;
    }

    void delete(CannedReply reply) {
        entities.remove(reply);
    }

    void flush() {
        entities.flush();
    }
}
