package com.crmres.kit.error;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The caller asks too often and is told when to come back. */
public final class TooMany extends DomainException {

    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
        this("too_many_requests", retryAfter);
    }

    public TooMany(String code, Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS, code, Map.of("retry_after_seconds", seconds(retryAfter)));
        this.retryAfter = retryAfter;
    }

    /** Whole seconds, at least one, as the Retry-After header wants them. */
    public long retryAfterSeconds() {
        return seconds(retryAfter);
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.plusMillis(999).toSeconds());
    }
}
