package com.crmres.kit.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredSecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "short", "demo-app-secret", "CHANGE-ME-please", "local-only-token", "aaaaaaaaaaaaaaaa"
            })
    void refusesWhatIsNoSecret(String value) {
        assertThatThrownBy(() -> StartChecks.requireSecrets(() -> Map.of("CRMRES_META_APP_SECRET", value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("CRMRES_META_APP_SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8d1f0c2b7e6a4d3f9b5c", "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMG"})
    void takesASecret(String value) {
        assertThatCode(() -> StartChecks.requireSecrets(() -> Map.of("CRMRES_META_APP_SECRET", value)))
                .doesNotThrowAnyException();
    }
}
