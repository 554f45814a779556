package com.crmres.ai.restaurant;

import com.crmres.model.LocalizedText;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A branch as customers ask for it: where it is and when it is open. */
public record Place(
        LocalizedText name,
        @Nullable LocalizedText address,
        @Nullable String phone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Map<DayOfWeek, OpeningHours> hours) {

    static Place of(Branch branch) {
        Map<DayOfWeek, OpeningHours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            branch.hoursOn(day).ifPresent(open -> hours.put(day, open));
        }
        return new Place(
                branch.name(), address(branch.address()), branch.phone(), branch.latitude(), branch.longitude(), hours);
    }

    private static @Nullable LocalizedText address(Map<String, Object> address) {
        return address.get("ar") instanceof String ar && address.get("en") instanceof String en
                ? new LocalizedText(ar, en)
                : null;
    }

    public Optional<OpeningHours> hoursOn(LocalDate day) {
        return Optional.ofNullable(hours.get(day.getDayOfWeek()));
    }

    public boolean isOpenAt(LocalDateTime now) {
        return isWithin(now.toLocalDate(), now) || isWithin(now.toLocalDate().minusDays(1), now);
    }

    private boolean isWithin(LocalDate day, LocalDateTime now) {
        return hoursOn(day)
                .filter(hours -> {
                    LocalTime open = LocalTime.parse(hours.open());
                    LocalTime close = LocalTime.parse(hours.close());
                    LocalDate closingDay = close.isAfter(open) ? day : day.plusDays(1);
                    return !now.isBefore(day.atTime(open)) && now.isBefore(closingDay.atTime(close));
                })
                .isPresent();
    }
}
