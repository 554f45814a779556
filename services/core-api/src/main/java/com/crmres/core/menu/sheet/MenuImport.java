package com.crmres.core.menu.sheet;

import com.crmres.core.menu.card.MenuCard;
import com.crmres.core.menu.sheet.reading.Column;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.model.LocalizedText;
import com.crmres.model.menu.MenuCategory;
import com.crmres.model.menu.MenuItem;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the menu what a sheet says that has no errors; needs the transaction of the caller's restaurant. */
@Component
class MenuImport {

    private final EntityManager entities;
    private final MenuCard card;
    private final Ids ids;

    MenuImport(EntityManager entities, MenuCard card, Ids ids) {
        this.entities = entities;
        this.card = card;
        this.ids = ids;
    }

    void apply(Caller caller, List<Plan> plans, MenuNow now) {
        List<Plan> changes = plans.stream().filter(plan -> !plan.isUnchanged()).toList();
        long created = changes.stream().filter(Plan::isNew).count();
        card.requireRoomForItems(caller, Math.toIntExact(created));
        Map<String, MenuCategory> categories = categories(caller, changes, now);
        Map<UUID, Integer> ends = new HashMap<>(now.ends());
        Instant at = card.now();
        for (Plan plan : changes) {
            apply(plan, categories, ends, at);
        }
        entities.flush();
        if (!changes.isEmpty()) {
            Map<String, Object> counts = Map.of("created", created, "updated", changes.size() - created);
            card.record(caller, "menu.imported", "restaurant", caller.restaurantId(), null, counts);
        }
    }

    private void apply(Plan plan, Map<String, MenuCategory> categories, Map<UUID, Integer> ends, Instant at) {
        MenuItem item = plan.item();
        MenuCategory category = categories.get(plan.wanted().category());
        if (category != null && (item == null || plan.moves())) {
            int position = ends.merge(category.id(), 1, Integer::sum) - 1;
            if (item == null) {
                item = new MenuItem(
                        category,
                        ids.next(),
                        plan.wanted().name(),
                        plan.wanted().price(),
                        position,
                        at);
                entities.persist(item);
            } else {
                item.moveTo(category, position, at);
            }
        }
        if (item != null) {
            plan.wanted().applyTo(item, at);
        }
    }

    private Map<String, MenuCategory> categories(Caller caller, List<Plan> changes, MenuNow now) {
        Map<String, MenuCategory> all = new LinkedHashMap<>(now.categories());
        int before = all.size();
        for (Plan plan : changes) {
            all.computeIfAbsent(plan.wanted().category(), arabic -> {
                MenuCategory category = new MenuCategory(
                        ids.next(),
                        caller.restaurantId(),
                        new LocalizedText(arabic, plan.row().textOf(Column.CATEGORY_EN)),
                        now.nextHeading() + all.size() - before,
                        card.now());
                entities.persist(category);
                return category;
            });
        }
        card.requireRoomForCategories(caller, 0);
        return all;
    }
}
