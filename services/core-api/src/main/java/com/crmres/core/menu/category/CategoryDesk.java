package com.crmres.core.menu.category;

import com.crmres.core.api.Versions;
import com.crmres.core.idempotency.IdempotencyKeys;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.core.menu.card.MenuCard;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.menu.MenuCategory;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Adds, renames, orders and removes headings. */
@Service
class CategoryDesk {

    private static final String CATEGORY = "menu_category";

    private final EntityManager entities;
    private final Tenants tenants;
    private final IdempotencyKeys keys;
    private final MenuCard card;

    CategoryDesk(EntityManager entities, Tenants tenants, IdempotencyKeys keys, MenuCard card) {
        this.entities = entities;
        this.tenants = tenants;
        this.keys = keys;
        this.card = card;
    }

    /** At the end of the menu, once per key. */
    Added add(Caller caller, String key, CategoryChange wanted) {
        return tenants.write(caller.restaurantId(), () -> {
            Made made = keys.once(caller, key, wanted.toString(), id -> add(caller, id, wanted));
            entities.flush();
            return Optional.ofNullable(entities.find(MenuCategory.class, made.subjectId()))
                    .filter(category -> !category.isDeleted())
                    .map(category -> new Added(CategoryResponse.of(category), made.now()))
                    .orElseThrow(() -> new NotFound(CATEGORY));
        });
    }

    private void add(Caller caller, UUID id, CategoryChange wanted) {
        card.requireRoomForCategories(caller, 1);
        List<MenuCategory> all = card.categories(caller);
        int position = all.isEmpty() ? 0 : all.getLast().position() + 1;
        entities.persist(
                new MenuCategory(id, caller.restaurantId(), wanted.name().text(), position, card.now()));
        card.record(caller, "menu_category.added", CATEGORY, id, null, Map.of());
    }

    CategoryResponse change(Caller caller, UUID id, @Nullable String ifMatch, CategoryChange wanted) {
        return tenants.write(caller.restaurantId(), () -> {
            MenuCategory category = card.category(caller, id);
            Versions.check(ifMatch, category.version());
            category.rename(wanted.name().text());
            entities.flush();
            card.record(caller, "menu_category.changed", CATEGORY, id, null, Map.of("fields", List.of("name")));
            return CategoryResponse.of(category);
        });
    }

    /** All of them have to be named: who knows of fewer or more has an older menu on the screen. */
    List<CategoryResponse> order(Caller caller, CategoryOrder order) {
        return tenants.write(caller.restaurantId(), () -> {
            Map<UUID, MenuCategory> all =
                    card.categories(caller).stream().collect(Collectors.toMap(MenuCategory::id, Function.identity()));
            if (order.ids().size() != all.size() || !Set.copyOf(order.ids()).equals(all.keySet())) {
                throw new Conflict("menu_order_incomplete");
            }
            List<MenuCategory> sorted = order.ids().stream().map(all::get).toList();
            for (int position = 0; position < sorted.size(); position++) {
                sorted.get(position).standAt(position);
            }
            entities.flush();
            card.record(caller, "menu_categories.ordered", "restaurant", caller.restaurantId(), null, Map.of());
            return sorted.stream().map(CategoryResponse::of).toList();
        });
    }

    void remove(Caller caller, UUID id, @Nullable String ifMatch) {
        tenants.write(caller.restaurantId(), () -> {
            MenuCategory category = card.category(caller, id);
            Versions.check(ifMatch, category.version());
            if (!card.items(caller, id).isEmpty()) {
                throw new Conflict("menu_category_not_empty");
            }
            category.delete(card.now());
            card.record(caller, "menu_category.removed", CATEGORY, id, null, Map.of());
        });
    }

    /**
     * A heading that was asked for.
     *
     * @param now whether this very request added it
     */
    record Added(CategoryResponse category, boolean now) {}
}
