package com.crmres.core.invitation;

import com.crmres.model.account.Invitation;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The invitations of the restaurant whose transaction is open. */
interface Invitations extends Repository<Invitation, UUID> {

    String OPEN = "i.acceptedAt is null and i.withdrawnAt is null";

    Optional<Invitation> findById(UUID id);

    Optional<Invitation> findByRestaurantIdAndId(UUID restaurantId, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Invitation i where i.restaurantId = :restaurantId and i.id = :id")
    Optional<Invitation> lock(UUID restaurantId, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Invitation i where i.restaurantId = :restaurantId and i.email = :email and " + OPEN)
    Optional<Invitation> lockOpen(UUID restaurantId, String email);

    @Query("from Invitation i where i.restaurantId = :restaurantId and " + OPEN
            + " order by i.createdAt desc, i.id desc")
    List<Invitation> open(UUID restaurantId, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Invitation i where i.restaurantId = :restaurantId and " + OPEN + " order by i.id")
    List<Invitation> lockAllOpen(UUID restaurantId);

    Invitation saveAndFlush(Invitation invitation);
}
