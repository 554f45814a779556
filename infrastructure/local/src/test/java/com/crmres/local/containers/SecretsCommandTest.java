package com.crmres.local.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.Ports;
import com.crmres.local.supervisor.install.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SecretsCommandTest {

    @TempDir
    private Path run;

    @TempDir
    private Path handed;

    @BeforeEach
    void makesSecrets() throws IOException {
        hand();
    }

    private void hand() throws IOException {
        Path root = Path.of("../..").toAbsolutePath().normalize();
        SecretsCommand.hand(new Installation(root, run, new Ports(0, true)), handed);
    }

    @Test
    void eachContainerGetsItsOwnSecretsAndNoOthers() throws IOException {
        assertThat(of("ai-processor")).containsExactlyInAnyOrder("CRMRES_DB_PASSWORD", "CRMRES_INTERNAL_TOKEN");
        assertThat(of("postgres")).containsExactly("POSTGRES_PASSWORD");
        assertThat(of("core-api")).contains("CRMRES_JWT_PRIVATE_KEY").doesNotContain("CRMRES_META_APP_SECRET");
        assertThat(of("analytics-service")).contains("CRMRES_JWT_PUBLIC_KEY").doesNotContain("CRMRES_JWT_PRIVATE_KEY");
        assertThat(of("migration")).contains("CRMRES_DEMO_PASSWORD");
    }

    @Test
    void keysTravelAsTextSinceTheirPathsDoNot() throws IOException {
        assertThat(Files.readString(handed.resolve("core-api/CRMRES_JWT_PRIVATE_KEY")))
                .startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void onlyTheirOwnerReadsThem() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(handed.resolve("whatsapp-gateway/CRMRES_META_APP_SECRET"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondStartKeepsThem() throws IOException {
        String before = Files.readString(handed.resolve("core-api/CRMRES_DB_PASSWORD"));

        hand();

        assertThat(Files.readString(handed.resolve("core-api/CRMRES_DB_PASSWORD")))
                .isEqualTo(before)
                .isEqualTo(Secrets.keptIn(run.resolve("secrets")).get("CRMRES_DB_PASSWORD_CORE"));
    }

    @Test
    void theSandboxCallsTheGatewayByItsName() {
        assertThat(JsonMapper.shared()
                        .readTree(handed.resolve("sandbox/numbers.json").toFile())
                        .at("/0/callback_url")
                        .asString())
                .isEqualTo("http://whatsapp-gateway:3001/webhooks/whatsapp");
    }

    private Set<String> of(String container) throws IOException {
        try (Stream<Path> files = Files.list(handed.resolve(container))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
