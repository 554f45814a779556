package com.crmres.notification.alert;

import com.crmres.model.alert.Alert;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The alerts of the restaurant whose transaction is open, locked: of two who acknowledge one the second sees the first. */
interface Alerts extends Repository<Alert, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Alert> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Alert a
            where a.conversationId = :conversationId and a.acknowledgedAt is null and a.raisedAt <= :until
            order by a.raisedAt, a.id
            """)
    List<Alert> openOf(UUID conversationId, Instant until);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Alert a where a.incident = :incident and a.acknowledgedAt is null")
    List<Alert> openNamed(String incident);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Alert a
            where a.acknowledgedAt is null and (:everywhere = true or a.branchId is null or a.branchId in :branchIds)
            order by a.raisedAt, a.id
            """)
    List<Alert> open(boolean everywhere, List<UUID> branchIds, Limit limit);
}
