package com.crmres.sandbox.graph.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
    private final RateLimit limit = new RateLimit(45, Duration.ofSeconds(6), nanos::get);

    @Test
    void letsABurstThroughAndNoMore() {
        assertThat(taken(60)).isEqualTo(45);
    }

    @Test
    void givesOneBackEveryInterval() {
        taken(45);

        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        assertThat(taken(5)).isEqualTo(1);

        nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(taken(20)).isEqualTo(10);
    }

    @Test
    void keepsEveryPairApart() {
        taken(45);

        assertThat(limit.take("another")).isTrue();
    }

    private long taken(int tries) {
        long taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += limit.take("pair") ? 1 : 0;
        }
        return taken;
    }
}
