package com.crmres.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.event.MessageFailed;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureCauseTest {

    @ParameterizedTest
    @CsvSource({
        "131047, Re-engagement message, window_closed",
        "131047, window_closed, window_closed",
        "131026, Undeliverable, unreachable",
        "131026, no_address, unreachable",
        "-1, outcome_unknown, outcome_unknown",
        "131053, Media upload error, Media upload error",
        "131000, '', undelivered",
    })
    void goesByTheCodeAndElseByTheTitle(int code, String title, String reason) {
        MessageFailed failed = new MessageFailed(new UUID(0, 1), new UUID(0, 2), "ai", code, title);

        assertThat(FailureCause.reasonOf(failed)).isEqualTo(reason);
    }
}
