package com.crmres.model.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ramadan 1447 is from 18 February to 19 March 2026 by Umm al-Qura. */
class OpeningHoursTest {

    private static final RestaurantCalendar RIYADH = new RestaurantCalendar(ZoneId.of("Asia/Riyadh"), 0);
    private static final OpenInterval NOON_TO_ONE = new OpenInterval("12:00", "01:00");

    private final OpeningHours daily = OpeningHours.weekly(WeekHours.daily(NOON_TO_ONE));

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T11:59:59, false, 2026-11-22T12:00",
        "2026-11-22T12:00, true, 2026-11-23T01:00",
        "2026-11-22T23:59:59, true, 2026-11-23T01:00",
        "2026-11-23T00:00, true, 2026-11-23T01:00",
        "2026-11-23T00:59:59, true, 2026-11-23T01:00",
        "2026-11-23T01:00, false, 2026-11-23T12:00",
    })
    void hoursPastMidnightBelongToTheirOpeningDay(LocalDateTime now, boolean open, LocalDateTime next) {
        assertThat(daily.isOpen(riyadh(now), RIYADH)).isEqualTo(open);
        assertThat(daily.nextChange(riyadh(now), RIYADH)).contains(riyadh(next));
    }

    @Test
    void aNightOutlastsTheDayThatIsClosed() {
        WeekHours thursdays = WeekHours.of(Map.of(DayOfWeek.THURSDAY, List.of(new OpenInterval("20:00", "03:00"))));
        OpeningHours hours = OpeningHours.weekly(thursdays);

        assertThat(hours.isOpen(riyadh("2026-11-27T02:59"), RIYADH)).isTrue();
        assertThat(hours.isOpen(riyadh("2026-11-27T03:00"), RIYADH)).isFalse();
        assertThat(hours.nextChange(riyadh("2026-11-27T03:00"), RIYADH)).contains(riyadh("2026-12-03T20:00"));
    }

    @Test
    void aBreakInTheAfternoonIsClosed() {
        OpeningHours hours = OpeningHours.weekly(
                WeekHours.daily(new OpenInterval("18:00", "00:00"), new OpenInterval("12:00", "16:00")));

        assertThat(hours.on(LocalDate.of(2026, 11, 22), RIYADH))
                .extracting(OpenInterval::open)
                .containsExactly("12:00", "18:00");
        assertThat(hours.nextChange(riyadh("2026-11-22T13:00"), RIYADH)).contains(riyadh("2026-11-22T16:00"));
        assertThat(hours.nextChange(riyadh("2026-11-22T16:00"), RIYADH)).contains(riyadh("2026-11-22T18:00"));
        assertThat(hours.nextChange(riyadh("2026-11-22T18:00"), RIYADH)).contains(riyadh("2026-11-23T00:00"));
    }

    @Test
    void whatIsOpenRoundTheClockNeverChanges() {
        OpeningHours always = OpeningHours.weekly(WeekHours.daily(new OpenInterval("00:00", "00:00")));

        assertThat(always.isOpen(riyadh("2026-11-22T00:00"), RIYADH)).isTrue();
        assertThat(always.isOpen(riyadh("2026-11-22T23:59:59"), RIYADH)).isTrue();
        assertThat(always.nextChange(riyadh("2026-11-22T12:00"), RIYADH)).isEmpty();
    }

    @Test
    void roundTheClockClosesBeforeTheDayThatIsClosed() {
        OpeningHours hours = new OpeningHours(
                WeekHours.daily(new OpenInterval("06:00", "06:00")),
                null,
                List.of(SpecialDay.closed(LocalDate.of(2026, 11, 25))));

        assertThat(hours.nextChange(riyadh("2026-11-22T12:00"), RIYADH)).contains(riyadh("2026-11-25T06:00"));
        assertThat(hours.nextChange(riyadh("2026-11-25T06:00"), RIYADH)).contains(riyadh("2026-11-26T06:00"));
    }

    @Test
    void closedAllWeekIsClosedForGood() {
        assertThat(OpeningHours.NEVER.isOpen(riyadh("2026-11-22T12:00"), RIYADH))
                .isFalse();
        assertThat(OpeningHours.NEVER.nextChange(riyadh("2026-11-22T12:00"), RIYADH))
                .isEmpty();
    }

    @Test
    void anExceptionIsOneDayAndLeavesTheNightBeforeIt() {
        LocalDate feast = LocalDate.of(2026, 9, 23);
        OpeningHours hours = new OpeningHours(
                WeekHours.daily(NOON_TO_ONE),
                null,
                List.of(
                        SpecialDay.closed(feast),
                        SpecialDay.open(feast.plusDays(1), new OpenInterval("16:00", "23:00"))));

        assertThat(hours.isOpen(riyadh("2026-09-23T00:30"), RIYADH)).isTrue();
        assertThat(hours.isOpen(riyadh("2026-09-23T12:30"), RIYADH)).isFalse();
        assertThat(hours.nextChange(riyadh("2026-09-23T01:00"), RIYADH)).contains(riyadh("2026-09-24T16:00"));
        assertThat(hours.nextChange(riyadh("2026-09-24T20:00"), RIYADH)).contains(riyadh("2026-09-24T23:00"));
        assertThat(hours.nextChange(riyadh("2026-09-24T23:00"), RIYADH)).contains(riyadh("2026-09-25T12:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2026-02-17, false", "0, 2026-02-18, true", "0, 2026-03-19, true", "0, 2026-03-20, false",
        "-1, 2026-02-18, false", "-1, 2026-02-19, true", "-1, 2026-03-20, true", "-1, 2026-03-21, false",
        "1, 2026-02-16, false", "1, 2026-02-17, true", "1, 2026-03-18, true", "1, 2026-03-19, false",
        "0, 1800-01-01, false", "0, 2999-01-01, false",
    })
    void ramadanIsAsUmmAlQuraReckonsItAndTheOwnerSawTheMoon(int adjustment, LocalDate day, boolean ramadan) {
        assertThat(new RestaurantCalendar(RIYADH.zone(), adjustment).isRamadan(day))
                .isEqualTo(ramadan);
    }

    @Test
    void inRamadanThatMonthsWeekHoldsUnlessTheDayHasItsOwn() {
        OpeningHours hours = new OpeningHours(
                WeekHours.daily(NOON_TO_ONE),
                WeekHours.daily(new OpenInterval("17:30", "03:30")),
                List.of(SpecialDay.closed(LocalDate.of(2026, 3, 1))));

        assertThat(hours.nextChange(riyadh("2026-02-18T00:30"), RIYADH)).contains(riyadh("2026-02-18T01:00"));
        assertThat(hours.nextChange(riyadh("2026-02-18T01:00"), RIYADH)).contains(riyadh("2026-02-18T17:30"));
        assertThat(hours.isOpen(riyadh("2026-03-01T20:00"), RIYADH)).isFalse();
        assertThat(hours.nextChange(riyadh("2026-03-20T03:30"), RIYADH)).contains(riyadh("2026-03-20T12:00"));
    }

    @Test
    void aMonthClosedIsWaitedFor() {
        OpeningHours hours = new OpeningHours(WeekHours.daily(NOON_TO_ONE), WeekHours.NONE, List.of());

        assertThat(hours.nextChange(riyadh("2026-02-18T02:00"), RIYADH)).contains(riyadh("2026-03-20T12:00"));
    }

    @Test
    void overlappingHoursOfADayContradict() {
        assertThat(OpeningHours.weekly(WeekHours.daily(NOON_TO_ONE, new OpenInterval("20:00", "22:00")))
                        .contradict())
                .isTrue();
        assertThat(OpeningHours.weekly(
                                WeekHours.daily(new OpenInterval("12:00", "16:00"), new OpenInterval("16:00", "00:30")))
                        .contradict())
                .isFalse();
        assertThat(new OpeningHours(
                                WeekHours.NONE,
                                null,
                                List.of(SpecialDay.closed(LocalDate.EPOCH), SpecialDay.closed(LocalDate.EPOCH)))
                        .exceptionsAreClear())
                .isFalse();
        assertThat(new OpeningHours(
                                WeekHours.NONE, null, List.of(new SpecialDay(LocalDate.EPOCH, null, List.of(), null)))
                        .exceptionsAreClear())
                .isFalse();
    }

    /** Whatever the hours: the state holds until the next change and not at it, and agrees with each minute's own. */
    @RepeatedTest(60)
    void theNextChangeIsWhereTheStateTurns(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        OpeningHours hours = any(random);
        RestaurantCalendar calendar = new RestaurantCalendar(RIYADH.zone(), random.nextInt(3) - 1);
        Instant now = riyadh("2026-02-10T00:00").plus(Duration.ofMinutes(random.nextInt(45 * 24 * 60)));

        boolean open = hours.isOpen(now, calendar);
        Optional<Instant> next = hours.nextChange(now, calendar);

        Instant end = next.orElse(now.plus(Duration.ofDays(10)));
        for (Instant at = now; at.isBefore(end); at = at.plus(Duration.ofMinutes(1))) {
            assertThat(hours.isOpen(at, calendar)).as("%s of %s", at, hours).isEqualTo(open);
        }
        next.ifPresent(change -> assertThat(hours.isOpen(change, calendar))
                .as("%s of %s", change, hours)
                .isEqualTo(!open));
    }

    private static OpeningHours any(Random random) {
        List<SpecialDay> exceptions = new ArrayList<>();
        for (int day = 0; day < 50; day++) {
            if (random.nextInt(6) == 0) {
                List<OpenInterval> intervals = day(random);
                exceptions.add(
                        new SpecialDay(LocalDate.of(2026, 2, 8).plusDays(day), intervals.isEmpty(), intervals, null));
            }
        }
        return new OpeningHours(week(random), random.nextBoolean() ? week(random) : null, exceptions);
    }

    private static WeekHours week(Random random) {
        return new WeekHours(day(random), day(random), day(random), day(random), day(random), day(random), day(random));
    }

    private static List<OpenInterval> day(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(each -> new OpenInterval(time(random), time(random)))
                .toList();
    }

    private static String time(Random random) {
        return "%02d:%02d".formatted(random.nextInt(24), 15 * random.nextInt(4));
    }

    private static Instant riyadh(String local) {
        return riyadh(LocalDateTime.parse(local));
    }

    private static Instant riyadh(LocalDateTime local) {
        return local.atZone(RIYADH.zone()).toInstant();
    }
}
