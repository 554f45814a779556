package com.crmres.whatsapp.cloudapi;

import java.time.Duration;

/**
 * Whether and when a refused message may be sent again.
 *
 * @param attempts how many sends there may be in all; 1 for what must not be repeated
 * @param first wait after the first refusal
 * @param factor by which each further wait grows
 */
public record RetryPolicy(int attempts, Duration first, int factor) {

    static final RetryPolicy NEVER = new RetryPolicy(1, Duration.ZERO, 1);

    private static final Duration LONGEST = Duration.ofHours(1);

    public boolean allowsAfter(int attempt) {
        return attempt < attempts;
    }

    public Duration waitAfter(int attempt) {
        double wait = first.toMillis() * Math.pow(factor, Math.max(0, attempt - 1));
        return wait >= LONGEST.toMillis() ? LONGEST : Duration.ofMillis((long) wait);
    }
}
