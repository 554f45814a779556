package com.crmres.local.supervisor.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.JwtKeys;
import com.crmres.local.supervisor.install.Ports;
import com.crmres.local.supervisor.install.Role;
import com.crmres.local.supervisor.install.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {

    @TempDir
    private Path run;

    private Secrets secrets;
    private ServiceSettings settings;

    @BeforeEach
    void installs() throws IOException {
        secrets = Secrets.keptIn(run.resolve("secrets"));
        settings = new ServiceSettings(new Installation(run, run, new Ports(100)), secrets, JwtKeys.keptIn(run));
    }

    @Test
    void everyServiceSignsInAsItself() {
        List<Map<String, String>> services = List.of(
                settings.gateway(), settings.ai(), settings.core(), settings.analytics(), settings.notification());

        assertThat(services.stream().map(service -> service.get("CRMRES_DB_USER")))
                .containsExactly(
                        "crmres_gateway", "crmres_ai", "crmres_core", "crmres_analytics", "crmres_notification");
        assertThat(services.stream().map(service -> service.get("CRMRES_DB_PASSWORD")))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyTheMigrationIsTheOwnerAndKnowsTheDemoPassword() {
        assertThat(settings.migration())
                .containsEntry("CRMRES_DB_USER", "crmres_owner")
                .containsEntry("CRMRES_DB_PASSWORD", secrets.get(Role.OWNER.secret()))
                .containsKey("CRMRES_DEMO_PASSWORD");
        assertThat(settings.core()).doesNotContainKey("CRMRES_DEMO_PASSWORD");
    }

    @Test
    void onlyTheGatewayAndMetasStandInShareMetasSecrets() {
        assertThat(settings.gateway().get("CRMRES_META_APP_SECRET"))
                .isEqualTo(settings.sandbox().get("CRMRES_META_APP_SECRET"));
        assertThat(settings.ai()).doesNotContainKey("CRMRES_META_APP_SECRET");
    }

    @Test
    void onlyCoreSignsTokens() {
        assertThat(settings.core()).containsKey("CRMRES_JWT_PRIVATE_KEY");
        assertThat(settings.analytics())
                .doesNotContainKey("CRMRES_JWT_PRIVATE_KEY")
                .containsKey("CRMRES_JWT_PUBLIC_KEY");
    }

    @Test
    void oneShiftMovesEveryAddress() {
        assertThat(settings.dashboard())
                .containsEntry("PORT", "3100")
                .containsEntry("CRMRES_GATEWAY_URL", "http://127.0.0.1:3101");
        assertThat(settings.gateway())
                .containsEntry("CRMRES_DB_URL", "jdbc:postgresql://127.0.0.1:5533/crmres")
                .containsEntry("CRMRES_AWS_ENDPOINT", "http://127.0.0.1:4666")
                .containsEntry("CRMRES_GRAPH_URL", "http://127.0.0.1:3110");
    }

    @Test
    void theDashboardKnowsNoSecret() {
        assertThat(settings.dashboard().values())
                .doesNotContainAnyElementsOf(secrets.values().values());
    }
}
