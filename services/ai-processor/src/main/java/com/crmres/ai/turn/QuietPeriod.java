package com.crmres.ai.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** People write in several bubbles: an answer waits until they pause, but not for ever. */
record QuietPeriod(Duration quiet, Duration longest) {

    /** How long to wait still, by business time, in which messages are received. */
    Duration remaining(List<Instant> received, Instant now) {
        Instant first = received.stream().min(Instant::compareTo).orElse(now);
        Instant last = received.stream().max(Instant::compareTo).orElse(now);
        // received long after now: the clock was moved back since
        if (last.isAfter(now.plus(longest))) {
            return Duration.ZERO;
        }
        Instant due = earlier(last.plus(quiet), first.plus(longest));
        Duration remaining = Duration.between(now, due);
        return remaining.isPositive() ? remaining : Duration.ZERO;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
