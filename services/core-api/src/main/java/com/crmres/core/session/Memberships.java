package com.crmres.core.session;

import com.crmres.model.account.Membership;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Who works for the restaurant whose transaction is open. */
interface Memberships extends Repository<Membership, UUID> {

    Optional<Membership> findByRestaurantIdAndUserId(UUID restaurantId, UUID userId);
}
