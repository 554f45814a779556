package com.crmres.core.change;

import com.crmres.core.cache.ReferenceCache;
import com.crmres.event.Event;
import com.crmres.event.NumberQualityChanged;
import com.crmres.kit.facts.FactHandler;
import org.springframework.stereotype.Component;

/** Forgets what is remembered of a restaurant's numbers when Meta judges one of them anew. */
@Component
class NumberNews implements FactHandler<NumberQualityChanged> {

    private final ReferenceCache cache;

    NumberNews(ReferenceCache cache) {
        this.cache = cache;
    }

    @Override
    public Class<NumberQualityChanged> type() {
        return NumberQualityChanged.class;
    }

    @Override
    public void handle(Event<NumberQualityChanged> event) {
        cache.changed(event.restaurantId());
    }
}
