package com.crmres.notification.alert;

import com.crmres.model.alert.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The alerts of the restaurant whose transaction is open. */
interface Alerts extends Repository<Alert, UUID> {

    Optional<Alert> findById(UUID id);

    @Query("""
            select a from Alert a
            where a.raisedAt < :raisedAt or (a.raisedAt = :raisedAt and a.id < :id)
            order by a.raisedAt desc, a.id desc
            """)
    List<Alert> olderThan(Instant raisedAt, UUID id, Limit limit);
}
