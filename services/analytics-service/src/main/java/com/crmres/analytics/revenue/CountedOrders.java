package com.crmres.analytics.revenue;

import com.crmres.analytics.calendar.RestaurantCalendar;
import com.crmres.event.Event;
import com.crmres.event.OrderAdvanced;
import com.crmres.event.OrderPlaced;
import com.crmres.kit.facts.FactHandler;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What each fact of an order adds, and to which day. */
@Configuration(proxyBeanMethods = false)
class CountedOrders {

    private final OrderDays days;
    private final RestaurantCalendar calendar;

    CountedOrders(OrderDays days, RestaurantCalendar calendar) {
        this.days = days;
        this.calendar = calendar;
    }

    @Bean
    FactHandler<OrderPlaced> ordersPlaced() {
        return counted(OrderPlaced.class, OrderPlaced::placedAt, OrderTally::of);
    }

    @Bean
    FactHandler<OrderAdvanced> ordersAdvanced() {
        return counted(OrderAdvanced.class, OrderAdvanced::advancedAt, OrderTally::of);
    }

    private <T> FactHandler<T> counted(Class<T> type, Function<T, Instant> when, Function<T, OrderTally> adds) {
        return new FactHandler<>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public void handle(Event<T> event) {
                OrderTally more = adds.apply(event.data());
                if (more != OrderTally.NOTHING) {
                    days.add(
                            event.restaurantId(), calendar.dayOf(event.restaurantId(), when.apply(event.data())), more);
                }
            }
        };
    }
}
