package com.crmres.local.supervisor.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Moves the business clock of the whole system through the sandbox. */
final class SandboxClock {

    private final String sandbox;
    private final InstantSource system = InstantSource.system();

    SandboxClock(String sandbox) {
        this.sandbox = sandbox;
    }

    void moveTo(int daysAgo) throws IOException {
        set(Duration.ofDays(daysAgo));
    }

    void backToNow() throws IOException {
        set(Duration.ZERO);
    }

    private void set(Duration ago) throws IOException {
        JsonCalls.post(
                sandbox + "/control/clock",
                Map.of("now", system.instant().minus(ago).toString()));
    }
}
