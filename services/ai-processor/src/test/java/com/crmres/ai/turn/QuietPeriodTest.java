package com.crmres.ai.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietPeriodTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final QuietPeriod period = new QuietPeriod(Duration.ofMillis(700), Duration.ofMillis(1500));

    @Test
    void waitsForAPause() {
        assertThat(period.remaining(List.of(NOW.minusMillis(200)), NOW)).hasMillis(500);
    }

    @Test
    void doesNotWaitForEver() {
        List<Instant> typing = List.of(NOW.minusMillis(1400), NOW.minusMillis(700), NOW.minusMillis(10));

        assertThat(period.remaining(typing, NOW)).hasMillis(100);
    }

    @Test
    void isOverAfterThePause() {
        assertThat(period.remaining(List.of(NOW.minusMillis(700)), NOW)).isZero();
    }

    @Test
    void bearsClocksThatDifferALittle() {
        assertThat(period.remaining(List.of(NOW.plusMillis(100)), NOW)).hasMillis(800);
    }

    @Test
    void isOverWhenTheClockWasMovedBack() {
        assertThat(period.remaining(List.of(NOW.plusSeconds(3600)), NOW)).isZero();
    }
}
