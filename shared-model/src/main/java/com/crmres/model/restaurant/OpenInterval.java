package com.crmres.model.restaurant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * From when to when, {@code HH:mm} of the restaurant's own clock.
 *
 * @param close after midnight when it is not later than the open; the same as the open means all 24 hours
 */
public record OpenInterval(
        @NotNull @Pattern(regexp = OpenInterval.TIME) String open,
        @NotNull @Pattern(regexp = OpenInterval.TIME) String close) {

    /** The hours and minutes of a day. */
    public static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    @JsonIgnore
    public boolean isAllDay() {
        return open.equals(close);
    }

    Span on(LocalDate day, RestaurantCalendar calendar) {
        LocalTime opens = LocalTime.parse(open);
        LocalTime closes = LocalTime.parse(close);
        LocalDate closingDay = closes.isAfter(opens) ? day : day.plusDays(1);
        return new Span(calendar.at(day, opens), calendar.at(closingDay, closes));
    }

    /** Whether both hold at some minute of their day or of the night after it. */
    boolean overlaps(OpenInterval other) {
        return minute(open) < other.end() && minute(other.open) < end();
    }

    private int end() {
        int close = minute(this.close);
        return close > minute(open) ? close : close + 24 * 60;
    }

    private static int minute(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }
}
