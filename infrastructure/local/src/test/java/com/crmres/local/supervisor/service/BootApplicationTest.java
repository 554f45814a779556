package com.crmres.local.supervisor.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.local.supervisor.install.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootApplicationTest {

    private static final Instant EXTRACTED = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path services;

    private BootApplication application;

    @BeforeEach
    void extracted() throws IOException {
        application = new BootApplication("core-api", services.resolve("core-api"));
        Files.createDirectories(application.extracted());
        Files.setLastModifiedTime(Files.createFile(application.extractedJar()), FileTime.from(EXTRACTED));
    }

    @Test
    void startsFromItsExtractedJar() {
        assertThat(application.command("--migrate"))
                .containsSequence("-jar", application.extractedJar().toString(), "--migrate")
                .contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", "-Xmx256m")
                .noneMatch(word -> word.startsWith("-XX:AOTCache"));
    }

    @Test
    void usesACacheThatWasTrainedOnThisJar() throws IOException {
        train(EXTRACTED.plusSeconds(60));

        assertThat(application.command()).contains("-XX:AOTCache=" + application.cache());
    }

    @Test
    void leavesACacheOfAnOlderJarAside() throws IOException {
        train(EXTRACTED.minusSeconds(60));

        assertThat(application.command()).noneMatch(word -> word.startsWith("-XX:AOTCache"));
    }

    @Test
    void saysWhichApplicationIsNotBuilt() {
        assertThatThrownBy(() -> new Extraction(application).run())
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("core-api is not built: ");
    }

    private void train(Instant when) throws IOException {
        Files.setLastModifiedTime(Files.createFile(application.cache()), FileTime.from(when));
    }
}
