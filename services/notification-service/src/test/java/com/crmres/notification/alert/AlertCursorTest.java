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
}
