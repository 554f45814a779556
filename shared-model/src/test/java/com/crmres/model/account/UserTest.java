package com.crmres.model.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final User sultan =
            new User(UUID.randomUUID(), "Owner@Najd-Grill.example", "سلطان العتيبي", "{bcrypt}hash", NOON);

    @Test
    void isKnownByALowerCaseAddress() {
        assertThat(sultan.email()).isEqualTo("owner@najd-grill.example");
    }

    @Test
    void isLockedOnlyByTheLastOfTheAllowedFailures() {
        fail(9);
        assertThat(sultan.isLocked(NOON)).isFalse();

        fail(1);
        assertThat(sultan.isLocked(NOON)).isTrue();
        assertThat(sultan.isLocked(NOON.plus(LOCK).minusMillis(1))).isTrue();
        assertThat(sultan.isLocked(NOON.plus(LOCK))).isFalse();
    }

    @Test
    void startsCountingAgainAfterComingIn() {
        fail(9);
        sultan.signedIn(NOON);
        fail(9);

        assertThat(sultan.isLocked(NOON)).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            sultan.signInFailed(10, LOCK, NOON);
        }
    }
}
