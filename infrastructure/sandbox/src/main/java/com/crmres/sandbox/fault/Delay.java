package com.crmres.sandbox.fault;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A fixed wait with a random part on top. */
public record Delay(@Nullable Long fixedMs, @Nullable Long jitterMs) {

    public Duration draw(RandomGenerator random) {
        long fixed = fixedMs == null ? 0 : fixedMs;
        long jitter = jitterMs == null || jitterMs == 0 ? 0 : random.nextLong(jitterMs + 1);
        return Duration.ofMillis(fixed + jitter);
    }
}
