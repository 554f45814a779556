package com.crmres.model.restaurant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a branch is open: a day follows its exception when it has one, in Ramadan that month's week when there is one,
 * and otherwise the week. Hours past midnight belong to the day on which they open.
 */
public record OpeningHours(
        @Nullable @Valid WeekHours week,
        @Nullable @Valid WeekHours ramadan,
        @Nullable @Size(max = 366) List<@Valid SpecialDay> exceptions) {

    /** Never open, until somebody says when. */
    public static final OpeningHours NEVER = new OpeningHours(WeekHours.NONE, null, List.of());

    // further ahead nobody asks for an opening
    private static final int DAYS_AHEAD = 366;
    // what is open for so long does not close
    private static final int DAYS_OPEN = 15;

    public static OpeningHours weekly(WeekHours week) {
        return new OpeningHours(week, null, List.of());
    }

    /** The hours that open on this day, in their order; none when it is closed. */
    public List<OpenInterval> on(LocalDate day, RestaurantCalendar calendar) {
        return exception(day)
                .map(SpecialDay::hours)
                .orElseGet(() -> weekOf(day, calendar).on(day.getDayOfWeek()))
                .stream()
                .sorted(Comparator.comparing(OpenInterval::open))
                .toList();
    }

    public boolean isOpen(Instant now, RestaurantCalendar calendar) {
        return holding(now, calendar).findAny().isPresent();
    }

    /** When it closes, if it is open, and when it opens otherwise; empty when neither is in sight. */
    public Optional<Instant> nextChange(Instant now, RestaurantCalendar calendar) {
        return isOpen(now, calendar) ? closing(now, calendar) : opening(now, calendar);
    }

    private Optional<Instant> closing(Instant now, RestaurantCalendar calendar) {
        Instant end = now;
        Instant last = calendar.at(calendar.dayOf(now).plusDays(DAYS_OPEN), LocalTime.MIDNIGHT);
        // hours that meet or overlap are one time of being open
        for (Instant further = untilWhen(end, calendar); further.isAfter(end); further = untilWhen(end, calendar)) {
            end = further;
            if (!end.isBefore(last)) {
                return Optional.empty();
            }
        }
        return Optional.of(end);
    }

    private Instant untilWhen(Instant at, RestaurantCalendar calendar) {
        return holding(at, calendar)
                .map(Span::until)
                .max(Comparator.naturalOrder())
                .orElse(at);
    }

    private Optional<Instant> opening(Instant now, RestaurantCalendar calendar) {
        LocalDate today = calendar.dayOf(now);
        return isNeverOpen()
                ? Optional.empty()
                : Stream.iterate(today, day -> day.plusDays(1))
                        .limit(DAYS_AHEAD)
                        .flatMap(day -> spans(day, calendar))
                        .map(Span::from)
                        .filter(opening -> opening.isAfter(now))
                        .findFirst();
    }

    private Stream<Span> holding(Instant at, RestaurantCalendar calendar) {
        LocalDate today = calendar.dayOf(at);
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> spans(day, calendar))
                .filter(span -> span.holds(at));
    }

    private Stream<Span> spans(LocalDate day, RestaurantCalendar calendar) {
        return on(day, calendar).stream().map(hours -> hours.on(day, calendar));
    }

    private WeekHours weekOf(LocalDate day, RestaurantCalendar calendar) {
        WeekHours usual = week == null ? WeekHours.NONE : week;
        return ramadan != null && calendar.isRamadan(day) ? ramadan : usual;
    }

    private Optional<SpecialDay> exception(LocalDate day) {
        return special().filter(each -> each.date().equals(day)).findFirst();
    }

    private Stream<SpecialDay> special() {
        return exceptions == null ? Stream.empty() : exceptions.stream();
    }

    private boolean isNeverOpen() {
        return Stream.concat(days(), special().map(SpecialDay::hours)).allMatch(List::isEmpty);
    }

    private Stream<List<OpenInterval>> days() {
        return Stream.of(week, ramadan).flatMap(each -> each == null ? Stream.empty() : each.days());
    }

    /** Whether hours of the same day overlap. */
    public boolean contradict() {
        return Stream.concat(days(), special().map(SpecialDay::hours)).anyMatch(OpeningHours::overlap);
    }

    /** Whether each exception is of a day of its own, and says either hours or that it is closed. */
    public boolean exceptionsAreClear() {
        HashSet<LocalDate> seen = new HashSet<>();
        return special().allMatch(day -> day.isDecided() && seen.add(day.date()));
    }

    /** The first exception that lies in no year of ours, as dates of another calendar do; empty when all are. */
    public OptionalInt strayException() {
        List<SpecialDay> days = special().toList();
        return IntStream.range(0, days.size())
                .filter(at -> !days.get(at).isOfOurYears())
                .findFirst();
    }

    private static boolean overlap(List<OpenInterval> day) {
        return day.stream().anyMatch(one -> day.stream().anyMatch(other -> other != one && one.overlaps(other)));
    }
}
