package com.crmres.model.restaurant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hours of each day of a week, as they open on it; a day without any is closed. */
public record WeekHours(
        @Nullable @Size(max = WeekHours.MOST) List<@Valid OpenInterval> sun,
        @Nullable @Size(max = WeekHours.MOST) List<@Valid OpenInterval> mon,
        @Nullable @Size(max = WeekHours.MOST) List<@Valid OpenInterval> tue,
        @Nullable @Size(max = WeekHours.MOST) List<@Valid OpenInterval> wed,
        @Nullable @Size(max = WeekHours.MOST) List<@Valid OpenInterval> thu,
        @Nullable @Size(max = WeekHours.MOST) List<@Valid OpenInterval> fri,
        @Nullable @Size(max = WeekHours.MOST) List<@Valid OpenInterval> sat) {

    /** Intervals that one day may have. */
    public static final int MOST = 6;

    /** Closed all week. */
    public static final WeekHours NONE = new WeekHours(null, null, null, null, null, null, null);

    /** The same hours every day. */
    public static WeekHours daily(OpenInterval... hours) {
        List<OpenInterval> day = List.of(hours);
        return new WeekHours(day, day, day, day, day, day, day);
    }

    /** What is not among the days is closed. */
    public static WeekHours of(Map<DayOfWeek, List<OpenInterval>> days) {
        return new WeekHours(
                days.get(DayOfWeek.SUNDAY),
                days.get(DayOfWeek.MONDAY),
                days.get(DayOfWeek.TUESDAY),
                days.get(DayOfWeek.WEDNESDAY),
                days.get(DayOfWeek.THURSDAY),
                days.get(DayOfWeek.FRIDAY),
                days.get(DayOfWeek.SATURDAY));
    }

    public List<OpenInterval> on(DayOfWeek day) {
        List<OpenInterval> hours = switch (day) {
            case SUNDAY -> sun;
            case MONDAY -> mon;
            case TUESDAY -> tue;
            case WEDNESDAY -> wed;
            case THURSDAY -> thu;
            case FRIDAY -> fri;
            case SATURDAY -> sat;
        };
        return hours == null ? List.of() : hours;
    }

    Stream<List<OpenInterval>> days() {
        return Stream.of(DayOfWeek.values()).map(this::on);
    }
}
