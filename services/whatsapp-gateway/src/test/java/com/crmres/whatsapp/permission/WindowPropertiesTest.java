package com.crmres.whatsapp.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Twenty-four hours are twenty-four hours: over midnight, and where a night has 23 or 25 of them. */
class WindowPropertiesTest {

    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final int DAY = 24 * 60 * 60;

    /** Instants around the nights on which clocks are moved, and around midnight on others. */
    @Provide
    Arbitrary<ZonedDateTime> edges() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Asia/Riyadh", "Africa/Cairo", "Europe/Berlin", "America/New_York", "Asia/Beirut")
                .map(ZoneId::of);
        Arbitrary<LocalDate> days = Arbitraries.of(
                        "2026-03-08",
                        "2026-03-28",
                        "2026-03-29",
                        "2026-04-23",
                        "2026-04-24",
                        "2026-10-25",
                        "2026-10-29",
                        "2026-10-30",
                        "2026-11-01",
                        "2026-11-22",
                        "2026-12-31")
                .map(LocalDate::parse);
        Arbitrary<LocalTime> times = Arbitraries.integers().between(0, DAY - 1).map(LocalTime::ofSecondOfDay);
        return Combinators.combine(days, times, zones).as(ZonedDateTime::of);
    }

    @Property(tries = 2000)
    void isOpenExactlyUntilTheMarginBeforeTheEndOfADay(
            @ForAll("edges") ZonedDateTime heard, @ForAll @IntRange(min = 0, max = 2 * DAY) int seconds) {
        Instant now = heard.toInstant().plusSeconds(seconds);

        assertThat(Window.isOpen(heard.toInstant(), now, MARGIN)).isEqualTo(seconds < DAY - MARGIN.toSeconds());
    }

    @Property
    void doesNotDependOnTheZoneThatSomebodyReadsItIn(
            @ForAll("edges") ZonedDateTime heard, @ForAll @IntRange(min = 0, max = 2 * DAY) int seconds) {
        ZonedDateTime elsewhere = heard.withZoneSameInstant(ZoneId.of("Asia/Riyadh"));
        Instant now = heard.plusSeconds(seconds).toInstant();

        assertThat(Window.isOpen(elsewhere.toInstant(), now, MARGIN))
                .isEqualTo(Window.isOpen(heard.toInstant(), now, MARGIN));
    }

    @Property
    void theNextDayAtTheSameTimeOfDayIsNoRuleOfIts(@ForAll("edges") ZonedDateTime heard) {
        ZonedDateTime sameTime = heard.plusDays(1);
        long hours = Duration.between(heard, sameTime).toSeconds();

        assertThat(Window.isOpen(heard.toInstant(), sameTime.toInstant(), MARGIN))
                .isEqualTo(hours < DAY - MARGIN.toSeconds());
    }

    @Property
    void onceClosedItStaysSoUntilTheCustomerWrites(
            @ForAll("edges") ZonedDateTime heard, @ForAll @IntRange(min = DAY - 300, max = 100 * DAY) int seconds) {
        Instant now = heard.toInstant().plusSeconds(seconds);

        assertThat(Window.isOpen(heard.toInstant(), now, MARGIN)).isFalse();
        assertThat(Window.isOpen(now, now, MARGIN)).isTrue();
    }

    @Example
    void isOpenForWhoeverMetasClockPutsAheadOfOurs() {
        Instant heard = Instant.parse("2026-11-22T21:00:05Z");

        assertThat(Window.isOpen(heard, Instant.parse("2026-11-22T21:00:00Z"), MARGIN))
                .isTrue();
        assertThat(Window.isOpen(null, heard, MARGIN)).isFalse();
    }
}
