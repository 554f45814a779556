package com.crmres.kit.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.kit.testapp.KitApplication;
import com.crmres.kit.time.BusinessClock;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@LocalInfrastructure
@ExtendWith(OutputCaptureExtension.class)
class ProductionIT {

    private static final String TOKEN = UUID.randomUUID().toString();
    private static final String ROLE = "production_" + System.nanoTime();

    private static final String USER = "--spring.datasource.username=" + ROLE;
    private static final String PASSWORD = "--spring.datasource.password=" + TOKEN;

    /** A role with a password that is a secret, as production has. */
    @BeforeAll
    static void createsARole() {
        LocalDatabase.update("create role " + ROLE + " login password '" + TOKEN + "' in role crmres_core");
    }

    @AfterAll
    static void dropsTheRole() {
        LocalDatabase.update("drop role " + ROLE);
    }

    @Test
    void outsideTheLocalProfileNobodyMovesTheClock(CapturedOutput output) throws Exception {
        try (ConfigurableApplicationContext service = start("--crmres.internal.token=" + TOKEN, USER, PASSWORD);
                HttpClient http = HttpClient.newHttpClient()) {
            String port = service.getEnvironment().getRequiredProperty("local.server.port");
            HttpRequest move = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/internal/clock"))
                    .header("X-Internal-Token", TOKEN)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"offset\":\"PT1H\"}"))
                    .build();

            assertThat(http.send(move, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(404);
            assertThat(service.getBean(BusinessClock.class).offset()).isEqualTo(Duration.ZERO);
        }
        assertThat(output.getOut()).doesNotContain("generated security password");
    }

    @Test
    void startsWithoutAMissingSecretOnlyLocally() {
        assertThatThrownBy(() -> start("--crmres.internal.token=", USER, PASSWORD))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("CRMRES_INTERNAL_TOKEN");
    }

    @Test
    void startsWithADemoPasswordOnlyLocally() {
        assertThatThrownBy(() -> start(
                        "--crmres.internal.token=" + TOKEN,
                        "--spring.datasource.username=crmres_core",
                        "--spring.datasource.password=" + System.getProperty("CRMRES_DB_PASSWORD")))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("CRMRES_DB_PASSWORD");
    }

    @Test
    void refusesADatabaseOlderThanItself() {
        LocalDatabase.update("update flyway_schema_history set version = '0' || version");
        LocalDatabase.update("update flyway_schema_history set success = false where version <> '01'");
        try {
            assertThatThrownBy(() -> start("--crmres.internal.token=" + TOKEN, USER, PASSWORD))
                    .rootCause()
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("The database is at schema version 1 and this service needs");
        } finally {
            LocalDatabase.update("update flyway_schema_history set success = true, version = ltrim(version, '0')");
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(KitApplication.class)
                .properties(Map.of(
                        "CRMRES_CLOCK_FILE", "no-such-file",
                        "SERVER_PORT", "0"))
                .run(arguments);
    }
}
