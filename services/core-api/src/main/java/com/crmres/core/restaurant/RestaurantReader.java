package com.crmres.core.restaurant;

import com.crmres.core.cache.ReferenceCache;
import com.crmres.core.session.Workplaces;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.account.Membership;
import com.crmres.model.restaurant.Restaurant;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Shows a restaurant to those who work in it. */
@Service
class RestaurantReader {

    private static final String KEY = "restaurant";

    private final EntityManager entities;
    private final Tenants tenants;
    private final Workplaces workplaces;
    private final ReferenceCache cache;

    RestaurantReader(EntityManager entities, Tenants tenants, Workplaces workplaces, ReferenceCache cache) {
        this.entities = entities;
        this.tenants = tenants;
        this.workplaces = workplaces;
        this.cache = cache;
    }

    RestaurantResponse get(Caller caller, UUID id) {
        UUID own = caller.restaurant(id);
        return cache.get(
                own,
                KEY,
                RestaurantResponse.class,
                () -> tenants.read(
                        own, () -> find(own).map(RestaurantResponse::of).orElseThrow(() -> new NotFound(KEY))));
    }

    /** The one of the token in any case, and all others they have joined. */
    RestaurantList list(Caller caller) {
        Set<UUID> places = new LinkedHashSet<>(tenants.anonymous(() -> workplaces.of(caller.userId())));
        places.add(caller.restaurantId());
        return new RestaurantList(places.stream()
                .flatMap(id -> tenants.read(id, () -> entry(caller, id)).stream())
                .toList());
    }

    private Optional<RestaurantList.Entry> entry(Caller caller, UUID id) {
        boolean current = id.equals(caller.restaurantId());
        return find(id).map(restaurant -> new RestaurantList.Entry(
                id,
                restaurant.slug(),
                restaurant.name(),
                restaurant.subscriptionTier(),
                membership(caller, id).map(Membership::role).orElse(caller.role()),
                current));
    }

    private Optional<Restaurant> find(UUID id) {
        return Optional.ofNullable(entities.find(Restaurant.class, id)).filter(found -> !found.isDeleted());
    }

    private Optional<Membership> membership(Caller caller, UUID restaurantId) {
        List<Membership> found = entities.createQuery(
                        "from Membership m where m.restaurantId = :restaurant and m.userId = :user", Membership.class)
                .setParameter("restaurant", restaurantId)
                .setParameter("user", caller.userId())
                .getResultList();
        return found.stream().findFirst();
    }
}
