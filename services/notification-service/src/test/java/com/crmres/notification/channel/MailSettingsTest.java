package com.crmres.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

    private final MailSettings settings = new MailSettings(
            "alerts@crm-res.example",
            Duration.ofSeconds(5),
            50,
            Duration.ofMinutes(2),
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            150,
            Duration.ofHours(1),
            URI.create("http://127.0.0.1:3000"));

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToTenMinutes() {
        assertThat(settings.waitAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.waitAfter(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.waitAfter(7)).isEqualTo(Duration.ofSeconds(320));
        assertThat(settings.waitAfter(8)).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.waitAfter(150)).isEqualTo(Duration.ofMinutes(10));
    }
}
