package com.crmres.local.supervisor.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path run;

    @Test
    void makesSecretsOnce() throws IOException {
        Secrets first = Secrets.keptIn(run.resolve("secrets"));
        Secrets second = Secrets.keptIn(run.resolve("secrets"));

        assertThat(second).isEqualTo(first);
        assertThat(first.values().values())
                .doesNotHaveDuplicates()
                .allSatisfy(value -> assertThat(value).hasSizeGreaterThanOrEqualTo(14));
    }

    @Test
    void letsOnlyTheOwnerReadThem() throws IOException {
        Secrets.keptIn(run.resolve("secrets"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run.resolve("secrets"))))
                .isEqualTo("rw-------");
    }

    @Test
    void addsWhatAnOlderInstallationDoesNotHave() throws IOException {
        Files.writeString(run.resolve("secrets"), "CRMRES_INTERNAL_TOKEN=kept\n");

        Secrets secrets = Secrets.keptIn(run.resolve("secrets"));

        assertThat(secrets.get(Secrets.INTERNAL_TOKEN)).isEqualTo("kept");
        assertThat(Secrets.keptIn(run.resolve("secrets"))).isEqualTo(secrets);
        assertThat(secrets.get(Role.CORE.secret())).isNotEmpty();
    }
}
