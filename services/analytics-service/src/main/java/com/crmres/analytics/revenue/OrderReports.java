package com.crmres.analytics.revenue;

import com.crmres.analytics.calendar.RestaurantCalendar;
import com.crmres.analytics.conversation.Period;
import com.crmres.kit.tenancy.Tenants;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads what orders were added up to. */
@Service
class OrderReports {

    private final Tenants tenants;
    private final OrderDays days;
    private final RestaurantCalendar calendar;

    OrderReports(Tenants tenants, OrderDays days, RestaurantCalendar calendar) {
        this.tenants = tenants;
        this.days = days;
        this.calendar = calendar;
    }

    OrderReport of(UUID restaurantId, @Nullable LocalDate from, @Nullable LocalDate to) {
        return tenants.read(restaurantId, () -> {
            Period period = Period.of(from, to, calendar.today(restaurantId));
            return OrderReport.of(period, days.between(restaurantId, period));
        });
    }
}
