package com.crmres.ai.restaurant;

import com.crmres.model.LocalizedText;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.OpenInterval;
import com.crmres.model.restaurant.OpeningHours;
import com.crmres.model.restaurant.RestaurantCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A branch as customers ask for it: where it is and when it is open. */
public record Place(
        LocalizedText name,
        @Nullable LocalizedText address,
        @Nullable String phone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        OpeningHours hours,
        RestaurantCalendar calendar) {

    static Place of(Branch branch, RestaurantCalendar calendar) {
        return new Place(
                branch.name(),
                branch.address().line().orElse(null),
                branch.phone(),
                branch.latitude(),
                branch.longitude(),
                branch.hours(),
                calendar);
    }

    /** None when it is closed that day. */
    public List<OpenInterval> hoursOn(LocalDate day) {
        return hours.on(day, calendar);
    }

    public boolean isOpenAt(LocalDateTime now) {
        return hours.isOpen(now.atZone(calendar.zone()).toInstant(), calendar);
    }
}
