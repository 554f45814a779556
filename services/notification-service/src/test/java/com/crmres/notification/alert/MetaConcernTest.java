package com.crmres.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.event.NumberQualityChanged;
import com.crmres.event.TemplateStatusChanged;
import com.crmres.model.template.TemplateStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaConcernTest {

    @ParameterizedTest
    @CsvSource({
        "FLAGGED, , number_flagged",
        "DOWNGRADE, , limit_lowered",
        "FLAGGED, RED, number_flagged",
        "RED, RED, quality_low",
        "YELLOW, YELLOW, quality_medium",
        "ACCOUNT_RESTRICTION, , account_restricted",
        "ACCOUNT_VIOLATION, , account_violation",
        "DISABLED_UPDATE, , account_disabled",
        "ACCOUNT_DELETED, , account_gone",
        "ACCOUNT_OFFBOARDED, , account_gone",
    })
    void alertsWhenMetaTrustsANumberLess(String event, @Nullable String quality, String reason) {
        assertThat(MetaConcern.about(judged(event, quality))).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNFLAGGED", "UPGRADE", "ONBOARDING", "THROUGHPUT_UPGRADE", "SOMETHING_NEW"})
    void isSilentAboutGoodNewsAndAboutWhatItDoesNotKnow(String event) {
        assertThat(MetaConcern.about(judged(event, null))).isEmpty();
        assertThat(MetaConcern.about(judged(event, "GREEN"))).isEmpty();
    }

    @Test
    void alertsOfTemplatesThatMetaKeepsBack() {
        assertThat(Arrays.stream(TemplateStatus.values())
                        .map(TemplateStatus::code)
                        .map(MetaConcernTest::turned)
                        .map(MetaConcern::about)
                        .flatMap(Optional::stream))
                .containsExactlyInAnyOrder("template_rejected", "template_paused", "template_disabled");
    }

    private static NumberQualityChanged judged(String event, @Nullable String quality) {
        return new NumberQualityChanged(new UUID(0, 1), quality, event, null, null, null);
    }

    private static TemplateStatusChanged turned(String status) {
        return new TemplateStatusChanged(new UUID(0, 2), "order_ready", "ar", "pending", status, null);
    }
}
