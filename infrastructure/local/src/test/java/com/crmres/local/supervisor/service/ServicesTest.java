package com.crmres.local.supervisor.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.local.supervisor.install.Installation;
import com.crmres.local.supervisor.install.JwtKeys;
import com.crmres.local.supervisor.install.Ports;
import com.crmres.local.supervisor.install.Secrets;
import com.crmres.local.supervisor.process.Fleet;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
    private static final Instant DEADLINE = CLOCK.instant().plusSeconds(60);

    private final List<String> notices = new ArrayList<>();

    @TempDir
    private Path root;

    private Fleet fleet;
    private Services services;
    private BootApplication core;

    @BeforeEach
    void laysOutTheSameFilesAsAnInstallation() throws IOException {
        Installation installation = new Installation(root, root, new Ports(100));
        fleet = new Fleet(installation.processes(), notices::add);
        services = new Services(
                installation,
                new ServiceSettings(
                        installation, Secrets.keptIn(root.resolve("secrets")), JwtKeys.keptIn(installation.run())));
        core = new BootApplication("core-api", root.resolve("services/core-api"));
        for (String module : List.of(
                "services/core-api",
                "services/whatsapp-gateway",
                "services/ai-processor",
                "services/analytics-service",
                "services/notification-service",
                "infrastructure/sandbox")) {
            Files.createDirectories(root.resolve(module).resolve("target/extracted"));
        }
    }

    @Test
    void aTrainingThatFailsHasHadItsChance() throws IOException, InterruptedException {
        services.train(fleet, CLOCK, DEADLINE, notices::add);

        assertThat(core.trainingMark()).exists();
        assertThat(notices).hasSize(6).contains("core-api was not trained in 0 s");
    }

    @Test
    void aTrainingThatIsStoppedKeepsItsChance() {
        fleet.stop();

        assertThatThrownBy(() -> services.train(fleet, CLOCK, DEADLINE, notices::add))
                .isInstanceOf(InterruptedIOException.class);

        assertThat(core.trainingMark()).doesNotExist();
        assertThat(notices).isEmpty();
    }
}
