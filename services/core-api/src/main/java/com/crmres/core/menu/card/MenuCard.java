package com.crmres.core.menu.card;

import com.crmres.core.audit.Audit;
import com.crmres.core.change.Aspect;
import com.crmres.core.change.RestaurantChanges;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.model.menu.MenuCategory;
import com.crmres.model.menu.MenuItem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rows of a restaurant's menu, held until the transaction ends, and the word that goes out when they change; needs
 * the transaction of the caller's restaurant. A category is held before its dishes.
 */
@Component
public class MenuCard {

    private static final String RESTAURANT = "restaurant";

    private final EntityManager entities;
    private final RestaurantChanges changes;
    private final Audit audit;
    private final MenuSettings settings;
    private final Clock clock;

    MenuCard(EntityManager entities, RestaurantChanges changes, Audit audit, MenuSettings settings, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    public MenuItem item(Caller caller, UUID id) {
        MenuItem item = entities.find(MenuItem.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (item == null || item.isDeleted() || !item.restaurantId().equals(caller.restaurantId())) {
            throw new NotFound("menu_item");
        }
        return item;
    }

    public MenuCategory category(Caller caller, UUID id) {
        MenuCategory category = entities.find(MenuCategory.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (category == null || category.isDeleted() || !category.restaurantId().equals(caller.restaurantId())) {
            throw new NotFound("menu_category");
        }
        return category;
    }

    /** All of them in the menu's order. */
    public List<MenuCategory> categories(Caller caller) {
        return entities.createQuery(
                        "from MenuCategory c where c.restaurantId = :restaurant and c.deletedAt is null"
                                + " order by c.position, c.id",
                        MenuCategory.class)
                .setParameter(RESTAURANT, caller.restaurantId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All of a category in the menu's order. */
    public List<MenuItem> items(Caller caller, UUID categoryId) {
        return items("i.categoryId = :of", categoryId, caller);
    }

    /** All that are not deleted, each category in its order. */
    public List<MenuItem> items(Caller caller) {
        return items("i.restaurantId = :of", caller.restaurantId(), caller);
    }

    private List<MenuItem> items(String which, UUID of, Caller caller) {
        return entities.createQuery(
                        "from MenuItem i where i.restaurantId = :restaurant and i.deletedAt is null and " + which
                                + " order by i.position, i.id",
                        MenuItem.class)
                .setParameter(RESTAURANT, caller.restaurantId())
                .setParameter("of", of)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Refuses what would make the menu too long to be shown. */
    public void requireRoomForCategories(Caller caller, int more) {
        requireRoom("MenuCategory", caller, more, settings.mostCategories());
    }

    /** Refuses what would make the menu too long to be shown. */
    public void requireRoomForItems(Caller caller, int more) {
        requireRoom("MenuItem", caller, more, settings.mostItems());
    }

    private void requireRoom(String rows, Caller caller, int more, int most) {
        long there = entities.createQuery(
                        "select count(r) from " + rows
                                + " r where r.restaurantId = :restaurant and r.deletedAt is null",
                        Long.class)
                .setParameter(RESTAURANT, caller.restaurantId())
                .getSingleResult();
        if (there + more > most) {
            throw new Conflict("menu_full", Map.of("allowed", most));
        }
    }

    /** Writes down who did it, and tells whoever remembers the menu. */
    public void record(
            Caller caller, String verb, String kind, UUID id, @Nullable UUID branchId, Map<String, Object> details) {
        audit.record(caller, verb, kind, id, branchId, details);
        changes.changed(caller, Aspect.MENU, branchId);
    }

    /** As exact as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
