package com.crmres.ai.restaurant;

import com.crmres.event.Event;
import com.crmres.event.RestaurantChanged;
import com.crmres.kit.facts.FactHandler;
import org.springframework.stereotype.Component;

/** Forgets what is no longer so. */
@Component
class RestaurantChanges implements FactHandler<RestaurantChanged> {

    private final RestaurantBook book;

    RestaurantChanges(RestaurantBook book) {
        this.book = book;
    }

    @Override
    public Class<RestaurantChanged> type() {
        return RestaurantChanged.class;
    }

    @Override
    public void handle(Event<RestaurantChanged> event) {
        book.drop(event.restaurantId());
    }
}
