package com.crmres.core.live.event;

import com.crmres.model.alert.Alert;
import com.crmres.model.feedback.Feedback;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Rows that events tell of and that no other feature of this service reads. */
@Repository
class LiveRows {

    private final EntityManager entities;

    LiveRows(EntityManager entities) {
        this.entities = entities;
    }

    List<Feedback> feedback(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from Feedback f where f.id in :ids", Feedback.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<Alert> alerts(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from Alert a where a.id in :ids", Alert.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
