package com.crmres.whatsapp.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LocalSlotsTest {

    private static final long SECOND = 1_000_000;

    private final PacingSettings settings = new PacingSettings(
            80,
            97.5,
            25,
            Duration.ofSeconds(6),
            44,
            Duration.ofMillis(300),
            Duration.ofMinutes(1),
            Duration.ofMillis(250),
            2,
            Duration.ofSeconds(2));
    private final AtomicLong now = new AtomicLong(SECOND);
    private final LocalSlots slots = new LocalSlots(settings, now::get);

    @Test
    void givesOutThisInstancesPartOfTheRateEvenly() {
        int granted = 0;
        for (int tenth = 0; tenth < 100; tenth++) {
            while (slots.take(reply(UUID.randomUUID())).granted()) {
                granted++;
            }
            now.addAndGet(SECOND / 10);
        }

        // 39 a second for ten seconds, and what patience lets ahead
        assertThat(granted).isBetween(385, 405);
    }

    @Test
    void leavesAQuarterToReplies() {
        int granted = 0;
        for (int tenth = 0; tenth < 100; tenth++) {
            while (slots.take(bulk()).granted()) {
                granted++;
            }
            now.addAndGet(SECOND / 10);
        }

        assertThat(granted).isBetween(288, 305);
    }

    @Test
    void keepsThePaceTowardsOneCustomer() {
        UUID customer = UUID.randomUUID();
        int granted = 0;
        for (int second = 0; second < 60; second++) {
            while (slots.take(reply(customer)).granted()) {
                granted++;
            }
            now.addAndGet(SECOND);
        }

        assertThat(granted).isBetween(22 + 9, 22 + 11);
        assertThat(slots.take(reply(customer)).pause()).isBetween(Duration.ZERO, Duration.ofSeconds(6));
    }

    @Test
    void remembersWhatWasSentWhileRedisGaveTheTurns() {
        UUID customer = UUID.randomUUID();
        for (int i = 0; i < 44; i++) {
            slots.note(reply(customer));
        }

        assertThat(slots.take(reply(customer)).granted()).isFalse();
    }

    @Test
    void aHeldNumberWaitsForTheWholeOfIt() {
        slots.hold("77", Duration.ofMinutes(1));

        assertThat(slots.take(reply(UUID.randomUUID()))).isEqualTo(new Pace(false, Duration.ofMinutes(1)));
        assertThat(slots.take(new Wish("78", 0, UUID.randomUUID(), false, false))
                        .granted())
                .isTrue();
    }

    private static Wish reply(UUID customer) {
        return new Wish("77", 0, customer, false, false);
    }

    private static Wish bulk() {
        return new Wish("77", 0, UUID.randomUUID(), true, false);
    }
}
