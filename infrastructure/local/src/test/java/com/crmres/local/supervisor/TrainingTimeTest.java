package com.crmres.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.local.supervisor.install.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void countsFromWhenThePersonBeganToWait() {
        Instant began = NOW.minus(Duration.ofMinutes(4));
        Map<String, String> environment = Map.of("CRMRES_BEGAN", Long.toString(began.getEpochSecond()));

        assertThat(TrainingTime.from(environment, NOW))
                .isEqualTo(new TrainingTime(true, NOW.plus(Duration.ofMinutes(2))));
    }

    @Test
    void countsFromNowWhenNobodySaidWhen() {
        assertThat(TrainingTime.from(Map.of(), NOW).deadline()).isEqualTo(NOW.plus(Duration.ofMinutes(6)));
    }

    @Test
    void canBeSwitchedOff() {
        assertThat(TrainingTime.from(Map.of("CRMRES_TRAINING", "no"), NOW).wanted())
                .isFalse();
        assertThatThrownBy(() -> TrainingTime.from(Map.of("CRMRES_TRAINING", "maybe"), NOW))
                .isInstanceOf(Refusal.class);
    }
}
