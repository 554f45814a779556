package com.crmres.core.menu.item.desk;

import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.core.menu.item.Dish;
import com.crmres.core.menu.item.ItemList;
import com.crmres.core.menu.item.ItemReader;
import com.crmres.core.menu.item.ItemResponse;
import com.crmres.core.menu.item.ItemViews;
import com.crmres.core.menu.photo.PhotoStore;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.menu.MenuItem;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Carries out what a person asks for in one transaction, and shows in it what came of that. */
@Service
class ItemRequests {

    private final EntityManager entities;
    private final Tenants tenants;
    private final ItemDesk desk;
    private final ItemReader reader;
    private final ItemViews views;
    private final PhotoStore photos;

    ItemRequests(
            EntityManager entities,
            Tenants tenants,
            ItemDesk desk,
            ItemReader reader,
            ItemViews views,
            PhotoStore photos) {
        this.entities = entities;
        this.tenants = tenants;
        this.desk = desk;
        this.reader = reader;
        this.views = views;
        this.photos = photos;
    }

    Added add(Caller caller, String key, ItemChange wanted) {
        return tenants.write(caller.restaurantId(), () -> {
            Made made = desk.add(caller, key, wanted);
            entities.flush();
            return Optional.ofNullable(entities.find(MenuItem.class, made.subjectId()))
                    .filter(item -> !item.isDeleted())
                    .map(item -> new Added(reader.show(caller, item), made.now()))
                    .orElseThrow(() -> new NotFound("menu_item"));
        });
    }

    ItemResponse change(Caller caller, UUID id, @Nullable String ifMatch, ItemChange wanted) {
        return tenants.write(
                caller.restaurantId(), () -> reader.show(caller, desk.change(caller, id, ifMatch, wanted)));
    }

    ItemList order(Caller caller, ItemOrder order) {
        return tenants.write(
                caller.restaurantId(),
                () -> new ItemList(
                        desk.order(caller, order).stream()
                                .map(Dish::of)
                                .map(views::show)
                                .toList(),
                        null));
    }

    void remove(Caller caller, UUID id, @Nullable String ifMatch) {
        String photo = tenants.<@Nullable String>write(caller.restaurantId(), () -> desk.remove(caller, id, ifMatch));
        if (photo != null) {
            photos.remove(photo);
        }
    }

    /**
     * A dish that was asked for.
     *
     * @param now whether this very request added it
     */
    record Added(ItemResponse item, boolean now) {}
}
