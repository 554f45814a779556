package com.crmres.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.kit.error.InvalidRequest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertCursorTest {

    @Test
    void isReadAsItWasWritten() {
        AlertCursor cursor = new AlertCursor(Instant.parse("2026-11-22T09:30:00.123456Z"), new UUID(1, 2));

        assertThat(AlertCursor.of(cursor.toString())).isEqualTo(cursor);
    }

    @Test
    void refusesWhatItDidNotWrite() {
        for (String text : new String[] {"", "x", "&&&", "MjAyNnw", "fHw"}) {
            assertThatThrownBy(() -> AlertCursor.of(text)).as(text).isInstanceOf(InvalidRequest.class);
        }
    }

    @Test
    void refusesInstantsThatTheDatabaseCannotCompareWith() {
        for (String at : new String[] {
            "+300000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "-300000-01-01T00:00:00Z"
        }) {
            String cursor = new AlertCursor(Instant.parse(at), new UUID(1, 2)).toString();
            assertThatThrownBy(() -> AlertCursor.of(cursor)).as(at).isInstanceOf(InvalidRequest.class);
        }
        for (Instant at : new Instant[] {Instant.EPOCH, Instant.parse("9999-12-31T23:59:59.999999Z")}) {
            AlertCursor cursor = new AlertCursor(at, new UUID(1, 2));
            assertThat(AlertCursor.of(cursor.toString())).isEqualTo(cursor);
        }
    }
}
