package com.crmres.model.restaurant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;

/**
 * How a restaurant counts its days.
 *
 * @param hijriAdjustment days by which the moon was seen before (+1) or after (-1) what Umm al-Qura reckons
 */
public record RestaurantCalendar(ZoneId zone, int hijriAdjustment) {

    private static final int RAMADAN = 9;

    // what Umm al-Qura is reckoned for, with a year to spare
    private static final LocalDate FIRST = LocalDate.of(1884, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2173, 1, 1);

    public boolean isRamadan(LocalDate day) {
        LocalDate reckoned = day.plusDays(hijriAdjustment);
        return reckoned.isAfter(FIRST)
                && reckoned.isBefore(LAST)
                && HijrahDate.from(reckoned).get(ChronoField.MONTH_OF_YEAR) == RAMADAN;
    }

    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
