package com.crmres.analytics.conversation;

import com.crmres.analytics.calendar.RestaurantCalendar;
import com.crmres.kit.tenancy.Tenants;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads what was added up. */
@Service
class ConversationReports {

    private final Tenants tenants;
    private final ConversationDays days;
    private final RestaurantCalendar calendar;

    ConversationReports(Tenants tenants, ConversationDays days, RestaurantCalendar calendar) {
        this.tenants = tenants;
        this.days = days;
        this.calendar = calendar;
    }

    ConversationReport of(UUID restaurantId, @Nullable LocalDate from, @Nullable LocalDate to) {
        return tenants.read(restaurantId, () -> {
            Period period = Period.of(from, to, calendar.today(restaurantId));
            return ConversationReport.of(period, days.between(restaurantId, period));
        });
    }
}
