package com.crmres.core.team;

import com.crmres.model.account.Membership;
import com.crmres.model.account.Role;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The memberships of the restaurant whose transaction is open. */
interface Members extends Repository<Membership, UUID> {

    Optional<Membership> findByRestaurantIdAndUserId(UUID restaurantId, UUID userId);

    /** In one order, so that those who change owners wait for each other and never in a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "from Membership m where m.restaurantId = :restaurantId and (m.role = :role or m.userId = :userId) order by m.id")
    List<Membership> lock(UUID restaurantId, Role role, UUID userId);

    Membership saveAndFlush(Membership membership);

    void delete(Membership membership);
}
