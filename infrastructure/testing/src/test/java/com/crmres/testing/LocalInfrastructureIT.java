package com.crmres.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@LocalInfrastructure(clean = true)
class LocalInfrastructureIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crmres_owner",
                "crmres_gateway",
                "crmres_ai",
                "crmres_core",
                "crmres_analytics",
                "crmres_notification"
            })
    void everyRoleSignsInWithTheSettingsOfTheServices(String role) throws SQLException {
        String url = System.getProperty("CRMRES_DB_URL");
        String password = System.getProperty("CRMRES_DB_PASSWORD");
        try (Connection connection = DriverManager.getConnection(url, role, password)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void noRoleOfTheServicesIsASuperuserOrPassesRowSecurity() {
        assertThat(LocalDatabase.number("select count(*) from pg_roles where rolname like 'crmres%'"
                        + " and (rolsuper or rolbypassrls)"))
                .isZero();
    }

    @Test
    void theDatabaseBelongsToTheOwnerAndHasTheExtensions() {
        assertThat(LocalDatabase.rows("select r.rolname from pg_database d join pg_roles r on r.oid = d.datdba"
                                + " where d.datname = current_database()")
                        .getFirst())
                .containsEntry("rolname", "crmres_owner");
        assertThat(LocalDatabase.number(
                        "select count(*) from pg_extension where extname in ('pg_trgm', 'cube', 'earthdistance')"))
                .isEqualTo(3);
    }

    @Test
    void aDatabaseIsAsDurableAsProductions() {
        assertThat(LocalDatabase.rows("show fsync").getFirst()).containsEntry("fsync", "on");
        assertThat(LocalDatabase.rows("show synchronous_commit").getFirst()).containsEntry("synchronous_commit", "on");
    }

    @Test
    void queuesAreThereAndCanBeEmptied() throws Exception {
        call("SendMessage", "{\"QueueUrl\":\"/ai-turns\",\"MessageBody\":\"left over\"}");
        LocalInfrastructureExtension.purgeQueues();
        assertThat(call("ReceiveMessage", "{\"QueueUrl\":\"/ai-turns\"}")).isEqualTo("{}");
    }

    private static String call(String operation, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(System.getProperty("CRMRES_AWS_ENDPOINT")))
                    .header("X-Amz-Target", "AmazonSQS." + operation)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
