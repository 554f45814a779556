package com.crmres.kit.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The time that windows, holds, schedules and reports go by; it can be moved in the local profile only. */
public class BusinessClock implements InstantSource {

    private final InstantSource system;
    private volatile Duration offset;

    public BusinessClock(InstantSource system, Duration offset) {
        this.system = system;
        this.offset = offset;
    }

    /** Business time is system time, except in the local profile, where a file may say how far it has moved. */
    public static BusinessClock of(InstantSource system, Environment environment) {
        boolean local = environment.acceptsProfiles(Profiles.of("local"));
        String file = environment.getProperty("crmres.clock.file", "");
        return new BusinessClock(system, local && !file.isBlank() ? read(Path.of(file)) : Duration.ZERO);
    }

    private static Duration read(Path file) {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException neverMoved) {
            return Duration.ZERO;
        } catch (IOException | DateTimeParseException unreadable) {
            throw new IllegalStateException("The clock file " + file + " holds no ISO-8601 duration", unreadable);
        }
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
