package com.crmres.local.supervisor.process;

import java.time.Duration;

/** How long a dead child waits for its next start: 0.2 s, doubling to 10 s, forgotten after 30 s of life. */
final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LAST = Duration.ofSeconds(10);
    private static final Duration LONG_LIFE = Duration.ofSeconds(30);

    private Duration next = FIRST;

    Duration after(Duration lived) {
        Duration wait = lived.compareTo(LONG_LIFE) >= 0 ? FIRST : next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(LAST) > 0 ? LAST : doubled;
        return wait;
    }
}
