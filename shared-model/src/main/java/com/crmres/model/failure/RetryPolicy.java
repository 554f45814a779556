package com.crmres.model.failure;

import java.time.Duration;

/**
 * Whether and when a refused message may be sent again.
 *
 * @param attempts after how many refusals it ends; 1 for what must not be repeated
 * @param first wait after the first refusal
 * @param factor by which each further wait grows
 */
public record RetryPolicy(int attempts, Duration first, int factor) {

    public static final RetryPolicy NEVER = new RetryPolicy(1, Duration.ZERO, 1);

    private static final Duration LONGEST = Duration.ofHours(1);

    public boolean allowsAfter(int refusals) {
        return refusals < attempts;
    }

    public Duration waitAfter(int refusals) {
        double wait = first.toMillis() * Math.pow(factor, Math.max(0, refusals - 1));
        return wait >= LONGEST.toMillis() ? LONGEST : Duration.ofMillis((long) wait);
    }
}
