package com.crmres.sandbox.clock;

import com.crmres.sandbox.SandboxSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The time on the customers' phones: the system's, moved by an offset that outlives a restart. */
@Component
public class SandboxClock implements InstantSource {

    private final InstantSource system = InstantSource.system();
    private final ClockFile file;
    private volatile Duration offset;

    SandboxClock(SandboxSettings settings) {
        this.file = new ClockFile(settings.clock().file());
        this.offset = file.read();
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    public Duration offset() {
        return offset;
    }

    /** Makes it that instant now. */
    public synchronized void set(Instant now) {
        moveTo(Duration.between(system.instant(), now));
    }

    /** Moves the clock by this much, from where it stands. */
    public synchronized void advance(Duration by) {
        moveTo(offset.plus(by));
    }

    private void moveTo(Duration moved) {
        file.write(moved);
        offset = moved;
    }
}
