package com.crmres.local.supervisor.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Moves the business clock of the whole system through the sandbox. */
final class SandboxClock {

    private final String url;

    SandboxClock(String sandbox) {
        this.url = sandbox + "/control/clock";
    }

    void moveTo(int daysAgo) throws IOException {
        set(Duration.ofDays(daysAgo).negated());
    }

    void backToNow() throws IOException {
        set(Duration.ZERO);
    }

    /** By the difference and not by an instant, so that real time is met to the nanosecond. */
    private void set(Duration offset) throws IOException {
        Duration current =
                Duration.parse(JsonCalls.get(url, Map.of()).path("offset").asString());
        if (!current.equals(offset)) {
            JsonCalls.post(url, Map.of("advance", offset.minus(current).toString()));
        }
    }
}
