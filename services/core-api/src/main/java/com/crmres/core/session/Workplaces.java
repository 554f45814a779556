package com.crmres.core.session;

import com.crmres.model.account.Membership;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a person works. */
@Component
public class Workplaces {

    private final JdbcClient jdbc;
    private final Memberships memberships;

    Workplaces(JdbcClient jdbc, Memberships memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    /** The restaurants, the one joined first in front; needs some transaction. */
    public List<UUID> of(UUID userId) {
        return jdbc.sql("select restaurant_id from lookup.restaurants_of_user(?)")
                .param(userId)
                .query((row, number) -> row.getObject("restaurant_id", UUID.class))
                .list();
    }

    /** What they may do there now; needs the restaurant's transaction. */
    Optional<Membership> membership(UUID userId, UUID restaurantId) {
        return of(userId).contains(restaurantId)
                ? memberships.findByRestaurantIdAndUserId(restaurantId, userId)
                : Optional.empty();
    }

    /** As {@link #membership}, unchanged until the transaction ends. */
    Optional<Membership> lockMembership(UUID userId, UUID restaurantId) {
        // asked after the wait for the lock, during which the restaurant may have closed
        return memberships.lock(restaurantId, userId).filter(place -> of(userId).contains(restaurantId));
    }
}
