package com.crmres.local.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final BackOff backOff = new BackOff();

    @Test
    void doublesFromAFifthOfASecondToTenSeconds() {
        assertThat(Stream.generate(() -> backOff.after(AT_ONCE)).limit(8).map(Duration::toMillis))
                .containsExactly(200L, 400L, 800L, 1600L, 3200L, 6400L, 10_000L, 10_000L);
    }

    @Test
    void beginsAgainAfterThirtySecondsOfLife() {
        backOff.after(AT_ONCE);
        backOff.after(AT_ONCE);

        assertThat(backOff.after(Duration.ofSeconds(30))).isEqualTo(Duration.ofMillis(200));
        assertThat(backOff.after(AT_ONCE)).isEqualTo(Duration.ofMillis(400));
    }
}
