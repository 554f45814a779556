package com.crmres.kit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time that windows, holds, schedules and reports go by; it can be moved in the local profile only. */
public class BusinessClock implements InstantSource {

    private final InstantSource system;
    private volatile Duration offset;

    public BusinessClock(InstantSource system, Duration offset) {
        this.system = system;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    /** How far business time is ahead of system time; zero outside the local profile. */
    public Duration offset() {
        return offset;
    }

    void moveBy(Duration newOffset) {
        offset = newOffset;
    }

    void moveTo(Instant now) {
        offset = Duration.between(system.instant(), now);
    }
}
