package com.crmres.core.session;

import com.crmres.model.account.Membership;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who works for the restaurant whose transaction is open. */
interface Memberships extends Repository<Membership, UUID> {

    Optional<Membership> findByRestaurantIdAndUserId(UUID restaurantId, UUID userId);

    /** Stays as it is until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("from Membership m where m.restaurantId = :restaurantId and m.userId = :userId")
    Optional<Membership> lock(UUID restaurantId, UUID userId);

    /** Nobody begins a session there until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Membership m where m.restaurantId = :restaurantId order by m.id")
    List<Membership> lockAll(UUID restaurantId);
}
