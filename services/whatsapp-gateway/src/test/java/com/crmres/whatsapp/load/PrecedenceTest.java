package com.crmres.whatsapp.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private final Precedence precedence = new Precedence(new LoadSettings(2, 100, 20));

    @Test
    void nobodyWaitsWhileFewWebhooksCome() {
        precedence.began();
        precedence.began();

        assertThat(timeOf(50, precedence::stepBackWithStatus)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void inARushConsumersGoOnMoreSlowlyAndGuestsBeforeStatuses() {
        Duration guests = timeOf(10, () -> inARush(precedence::stepBackWithGuest));
        Duration statuses = timeOf(10, () -> inARush(precedence::stepBackWithStatus));

        assertThat(guests).isBetween(Duration.ofMillis(80), Duration.ofMillis(400));
        assertThat(statuses).isBetween(Duration.ofMillis(350), Duration.ofSeconds(3));
    }

    @Test
    void whenTheRushIsOverNobodyWaitsForATurnThatIsFarAway() {
        inARush(() -> {});

        assertThat(timeOf(20, precedence::stepBackWithStatus)).isLessThan(Duration.ofMillis(400));
    }

    private void inARush(Runnable work) {
        IntStream.range(0, 3).forEach(webhook -> precedence.began());
        work.run();
        IntStream.range(0, 3).forEach(webhook -> precedence.ended());
    }

    private static Duration timeOf(int times, Runnable work) {
        long began = System.nanoTime();
        IntStream.range(0, times).forEach(turn -> work.run());
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
