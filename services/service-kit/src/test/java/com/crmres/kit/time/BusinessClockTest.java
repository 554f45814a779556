package com.crmres.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class BusinessClockTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path directory;

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void startsWhereTheLocalFileLeftIt() throws Exception {
        environment.setActiveProfiles("local");
        file("PT25H\n");
        assertThat(clock().instant()).isEqualTo(NOON.plus(Duration.ofHours(25)));
    }

    @Test
    void neverMovesOutsideTheLocalProfile() throws Exception {
        file("PT25H");
        assertThat(clock().offset()).isZero();
    }

    @Test
    void hasNotMovedWithoutAFile() {
        environment.setActiveProfiles("local");
        environment.setProperty("crmres.clock.file", directory.resolve("none").toString());
        assertThat(clock().instant()).isEqualTo(NOON);
    }

    @Test
    void saysWhichFileItCannotRead() throws Exception {
        environment.setActiveProfiles("local");
        file("tomorrow");
        assertThatThrownBy(this::clock).hasMessageContaining("clock");
    }

    @Test
    void movesToAnInstant() {
        BusinessClock clock = clock();
        clock.moveTo(NOON.plusSeconds(90));
        assertThat(clock.offset()).isEqualTo(Duration.ofSeconds(90));
    }

    private void file(String text) throws Exception {
        Path file = Files.writeString(directory.resolve("clock"), text);
        environment.setProperty("crmres.clock.file", file.toString());
    }

    private BusinessClock clock() {
        return BusinessClock.of(InstantSource.fixed(NOON), environment);
    }
}
