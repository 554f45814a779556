package com.crmres.core.session;

import com.crmres.model.account.Session;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The sessions of the restaurant whose transaction is open. */
interface Sessions extends Repository<Session, UUID> {

    void save(Session session);

    Optional<Session> findById(UUID id);

    /** All that changes a session waits here for its turn. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Session s where s.id = :id")
    Optional<Session> lockById(UUID id);

    @Query("from Session s where s.restaurantId = :restaurantId and s.userId = :userId and s.endedAt is null"
            + " order by s.lastUsedAt desc")
    List<Session> openOf(UUID restaurantId, UUID userId, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Session s where s.restaurantId = :restaurantId and s.userId = :userId and s.endedAt is null"
            + " and s.id <> :current order by s.id")
    List<Session> lockOthers(UUID restaurantId, UUID userId, UUID current, Limit limit);

    /** The most recently used in front. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Session s where s.restaurantId = :restaurantId and s.userId = :userId and s.endedAt is null"
            + " order by s.lastUsedAt desc, s.id desc")
    List<Session> lockOpen(UUID restaurantId, UUID userId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Session s where s.restaurantId = :restaurantId and s.endedAt is null order by s.id")
    List<Session> lockAllOpen(UUID restaurantId);
}
