package com.crmres.sandbox.graph.pace;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** A bucket per key: so many at once, then one per interval. */
public final class RateLimit {

    private static final int MANY_KEYS = 50_000;

    private final Map<String, Long> fullAgainAt = new ConcurrentHashMap<>();
    private final long intervalNanos;
    private final long burstNanos;
    private final LongSupplier nanoTime;

    public RateLimit(int burst, Duration interval, LongSupplier nanoTime) {
        this.intervalNanos = interval.toNanos();
        this.burstNanos = intervalNanos * burst;
        this.nanoTime = nanoTime;
    }

    public boolean take(String key) {
        long now = nanoTime.getAsLong();
        AtomicBoolean taken = new AtomicBoolean();
        fullAgainAt.compute(key, (same, before) -> {
            long start = before == null || before - now < 0 ? now : before;
            boolean fits = start + intervalNanos - now <= burstNanos;
            taken.set(fits);
            return fits ? Long.valueOf(start + intervalNanos) : before;
        });
        if (fullAgainAt.size() > MANY_KEYS) {
            fullAgainAt.values().removeIf(full -> full - now < 0);
        }
        return taken.get();
    }

    public void clear() {
        fullAgainAt.clear();
    }
}
