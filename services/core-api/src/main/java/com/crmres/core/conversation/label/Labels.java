package com.crmres.core.conversation.label;

import com.crmres.model.conversation.ConversationLabel;
import com.crmres.model.conversation.Label;
import com.crmres.model.restaurant.Restaurant;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Labels and where they are put, of the restaurant whose transaction is open. */
@Repository
class Labels {

    private static final String ALL = "from Label l where l.restaurantId = :restaurant order by l.position, l.id";

    private final EntityManager entities;

    Labels(EntityManager entities) {
        this.entities = entities;
    }

    List<Label> all(UUID restaurantId) {
        return entities.createQuery(ALL, Label.class)
                .setParameter("restaurant", restaurantId)
                .getResultList();
    }

    /** Whoever changes them waits for who does so now. */
    List<Label> lockAll(UUID restaurantId) {
        entities.find(Restaurant.class, restaurantId, LockModeType.PESSIMISTIC_WRITE);
        return all(restaurantId);
    }

    /** Those that are there stay there until the transaction ends. */
    List<Label> keep(UUID restaurantId, Collection<UUID> ids) {
        return entities.createQuery(
                        "from Label l where l.restaurantId = :restaurant and l.id in :ids order by l.id", Label.class)
                .setParameter("restaurant", restaurantId)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList();
    }

    List<ConversationLabel> on(UUID conversationId) {
        return entities.createQuery(
                        "from ConversationLabel p where p.conversationId = :conversation", ConversationLabel.class)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    void add(Object row) {
        entities.persist(row);
    }

    void remove(Object row) {
        entities.remove(row);
    }

    void flush() {
        entities.flush();
    }
}
