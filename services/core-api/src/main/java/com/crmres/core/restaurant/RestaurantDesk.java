package com.crmres.core.restaurant;

import com.crmres.core.api.Versions;
import com.crmres.core.audit.Audit;
import com.crmres.core.change.Aspect;
import com.crmres.core.change.RestaurantChanges;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.restaurant.Restaurant;
import com.crmres.model.restaurant.setting.FaqEntry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes a restaurant as a whole, which is for those who work in all of it. */
@Service
class RestaurantDesk {

    private static final String RESTAURANT = "restaurant";

    private final EntityManager entities;
    private final Tenants tenants;
    private final Doors doors;
    private final RestaurantChanges changes;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    RestaurantDesk(
            EntityManager entities,
            Tenants tenants,
            Doors doors,
            RestaurantChanges changes,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.entities = entities;
        this.tenants = tenants;
        this.doors = doors;
        this.changes = changes;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    RestaurantResponse change(Caller caller, UUID id, @Nullable String ifMatch, RestaurantChange change) {
        caller.requireAllBranches();
        return tenants.write(caller.restaurant(id), () -> {
            Restaurant restaurant = lock(id);
            Versions.check(ifMatch, restaurant.version());
            apply(change, restaurant, clock.instant());
            entities.flush();
            audit.record(caller, "restaurant.changed", RESTAURANT, id, null, Map.of("fields", change.names()));
            changes.changed(caller, Aspect.RESTAURANT, null);
            return RestaurantResponse.of(restaurant);
        });
    }

    private void apply(RestaurantChange change, Restaurant restaurant, Instant now) {
        if (change.name() != null) {
            restaurant.rename(change.name().text(), now);
        }
        if (change.personality() != null) {
            restaurant.speakAs(change.personality(), now);
        }
        if (change.timezone() != null) {
            restaurant.liveIn(zone(change.timezone()), now);
        }
        restaurant.decide(change.over(restaurant.settings(), numbered(change.faq())), now);
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new InvalidRequest("timezone_unknown", Map.of("fields", Map.of("timezone", "timezone_unknown")));
        }
        return ZoneId.of(name);
    }

    /** Each question keeps the id it has, or gets one of its own. */
    private List<FaqEntry> numbered(@Nullable List<FaqEntry> faq) {
        Set<UUID> taken = new HashSet<>();
        return faq == null
                ? List.of()
                : faq.stream()
                        .map(entry -> entry.id() != null && taken.add(entry.id()) ? entry : entry.as(ids.next()))
                        .toList();
    }

    /** Whoever works there is out at once, and so is every program. */
    void delete(Caller caller, UUID id, String confirm) {
        doors.tell(tenants.write(caller.restaurant(id), () -> {
            Restaurant restaurant = lock(id);
            if (!restaurant.slug().equals(confirm)) {
                throw new InvalidRequest("not_confirmed", Map.of());
            }
            restaurant.delete(clock.instant());
            entities.createQuery("update WhatsAppNumber n set n.active = false where n.restaurantId = :restaurant")
                    .setParameter(RESTAURANT, id)
                    .executeUpdate();
            audit.record(caller, "restaurant.deleted", RESTAURANT, id, null, Map.of());
            changes.changed(caller, Aspect.RESTAURANT, null);
            // sees the restaurant deleted, and so does who waited for a lock that is held here
            entities.flush();
            return doors.shut(caller);
        }));
    }

    private Restaurant lock(UUID id) {
        Restaurant restaurant = entities.find(Restaurant.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (restaurant == null || restaurant.isDeleted()) {
            throw new NotFound(RESTAURANT);
        }
        return restaurant;
    }
}
