package com.crmres.core.menu.item.desk;

import com.crmres.core.api.Versions;
import com.crmres.core.idempotency.IdempotencyKeys;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.core.menu.card.MenuCard;
import com.crmres.core.restaurant.Name;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.model.Money;
import com.crmres.model.menu.MenuCategory;
import com.crmres.model.menu.MenuItem;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds, changes, orders and removes dishes; needs the transaction of the caller's restaurant. */
@Component
class ItemDesk {

    private static final String ITEM = "menu_item";

    private final EntityManager entities;
    private final IdempotencyKeys keys;
    private final MenuCard card;
    private final Ids ids;

    ItemDesk(EntityManager entities, IdempotencyKeys keys, MenuCard card, Ids ids) {
        this.entities = entities;
        this.keys = keys;
        this.card = card;
        this.ids = ids;
    }

    /** At the end of its category, once per key. */
    Made add(Caller caller, String key, ItemChange wanted) {
        wanted.check();
        UUID categoryId = wanted.categoryId();
        Name name = wanted.name();
        if (categoryId == null || name == null || !wanted.isComplete()) {
            throw new InvalidRequest("menu_item_incomplete", Map.of());
        }
        return keys.once(caller, key, wanted.toString(), id -> {
            MenuCategory category = card.category(caller, categoryId);
            card.requireRoomForItems(caller, 1);
            Money price = new Money(wanted.price() == null ? BigDecimal.ZERO : wanted.price());
            MenuItem item = new MenuItem(category, id, name.text(), price, end(caller, categoryId), card.now());
            wanted.applyTo(item, ids::next, card.now());
            entities.persist(item);
            card.record(caller, "menu_item.added", ITEM, id, null, Map.of());
        });
    }

    private int end(Caller caller, UUID categoryId) {
        List<MenuItem> there = card.items(caller, categoryId);
        return there.isEmpty() ? 0 : there.getLast().position() + 1;
    }

    MenuItem change(Caller caller, UUID id, @Nullable String ifMatch, ItemChange wanted) {
        wanted.check();
        MenuCategory category = wanted.categoryId() == null ? null : card.category(caller, wanted.categoryId());
        MenuItem item = card.item(caller, id);
        Versions.check(ifMatch, item.version());
        if (category != null && !category.id().equals(item.categoryId())) {
            item.moveTo(category, end(caller, category.id()), card.now());
        }
        wanted.applyTo(item, ids::next, card.now());
        entities.flush();
        card.record(caller, "menu_item.changed", ITEM, id, null, Map.of("fields", wanted.names()));
        return item;
    }

    /** All of them have to be named: who knows of fewer or more has an older menu on the screen. */
    List<MenuItem> order(Caller caller, ItemOrder order) {
        card.category(caller, order.categoryId());
        Map<UUID, MenuItem> all = card.items(caller, order.categoryId()).stream()
                .collect(Collectors.toMap(MenuItem::id, Function.identity()));
        if (order.ids().size() != all.size() || !Set.copyOf(order.ids()).equals(all.keySet())) {
            throw new Conflict("menu_order_incomplete");
        }
        List<MenuItem> sorted = order.ids().stream().map(all::get).toList();
        for (int position = 0; position < sorted.size(); position++) {
            sorted.get(position).standAt(position);
        }
        entities.flush();
        card.record(caller, "menu_items.ordered", "menu_category", order.categoryId(), null, Map.of());
        return sorted;
    }

    /** The key of its picture, which goes with it. */
    @Nullable
    String remove(Caller caller, UUID id, @Nullable String ifMatch) {
        MenuItem item = card.item(caller, id);
        Versions.check(ifMatch, item.version());
        item.delete(card.now());
        card.record(caller, "menu_item.removed", ITEM, id, null, Map.of());
        return item.photoKey();
    }
}
