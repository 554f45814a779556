package com.crmres.core.menu.photo;

import com.crmres.core.api.Versions;
import com.crmres.core.menu.card.MenuCard;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.menu.MenuItem;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives dishes their pictures: stored first, then shown, then the one before forgotten. */
@Service
class PhotoDesk {

    private final EntityManager entities;
    private final Tenants tenants;
    private final MenuCard card;
    private final Pictures pictures;
    private final PhotoStore store;
    private final PhotoLinks links;
    private final Ids ids;

    PhotoDesk(
            EntityManager entities,
            Tenants tenants,
            MenuCard card,
            Pictures pictures,
            PhotoStore store,
            PhotoLinks links,
            Ids ids) {
        this.entities = entities;
        this.tenants = tenants;
        this.card = card;
        this.pictures = pictures;
        this.store = store;
        this.links = links;
        this.ids = ids;
    }

    ItemPhoto put(Caller caller, UUID itemId, @Nullable String ifMatch, byte[] file) {
        requireThere(caller, itemId);
        Picture picture = pictures.read(file);
        String key = "restaurants/%s/menu/%s/%s.%s"
                .formatted(
                        caller.restaurantId(),
                        itemId,
                        ids.next(),
                        picture.kind().ending());
        store.put(key, picture);
        return new ItemPhoto(links.to(key), show(caller, itemId, ifMatch, key));
    }

    private void requireThere(Caller caller, UUID itemId) {
        tenants.read(
                caller.restaurantId(),
                () -> Optional.ofNullable(entities.find(MenuItem.class, itemId))
                        .filter(item -> !item.isDeleted())
                        .orElseThrow(() -> new NotFound("menu_item")));
    }

    private long show(Caller caller, UUID itemId, @Nullable String ifMatch, String key) {
        boolean shown = false;
        try {
            long version = hang(caller, itemId, ifMatch, key);
            shown = true;
            return version;
        } finally {
            if (!shown) {
                store.remove(key);
            }
        }
    }

    void remove(Caller caller, UUID itemId, @Nullable String ifMatch) {
        hang(caller, itemId, ifMatch, null);
    }

    private long hang(Caller caller, UUID itemId, @Nullable String ifMatch, @Nullable String key) {
        Hung hung = tenants.write(caller.restaurantId(), () -> {
            MenuItem item = card.item(caller, itemId);
            Versions.check(ifMatch, item.version());
            String before = item.photoKey();
            if (key != null || before != null) {
                item.picture(key, card.now());
                entities.flush();
                String verb = key == null ? "menu_item.photo_removed" : "menu_item.photo_changed";
                card.record(caller, verb, "menu_item", itemId, null, Map.of());
            }
            return new Hung(item.version(), before);
        });
        if (hung.before != null) {
            store.remove(hung.before);
        }
        return hung.version;
    }

    private record Hung(long version, @Nullable String before) {}
}
