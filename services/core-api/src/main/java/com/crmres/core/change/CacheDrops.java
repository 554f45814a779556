package com.crmres.core.change;

import com.crmres.core.cache.ReferenceCache;
import com.crmres.event.Event;
import com.crmres.event.RestaurantChanged;
import com.crmres.kit.facts.FactHandler;
import org.springframework.stereotype.Component;

/** Forgets once more what changed: whoever wrote it may have ended before it could say so. */
@Component
class CacheDrops implements FactHandler<RestaurantChanged> {

    private final ReferenceCache cache;

    CacheDrops(ReferenceCache cache) {
        this.cache = cache;
    }

    @Override
    public Class<RestaurantChanged> type() {
        return RestaurantChanged.class;
    }

    @Override
    public void handle(Event<RestaurantChanged> event) {
        cache.changed(event.restaurantId());
    }
}
