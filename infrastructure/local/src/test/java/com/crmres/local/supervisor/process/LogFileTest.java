package com.crmres.local.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path run;

    @Test
    void keepsThreeOlderLogs() throws IOException {
        LogFile log = new LogFile(run.resolve("logs/core-api.log"));
        for (int start = 1; start <= 5; start++) {
            log.rotate();
            Files.writeString(log.path(), "start " + start);
        }

        try (var files = Files.list(run.resolve("logs"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("core-api.log", "core-api.log.1", "core-api.log.2", "core-api.log.3");
        }
        assertThat(run.resolve("logs/core-api.log.3")).hasContent("start 2");
    }

    @Test
    void emptiesALogThatHasGrownTooLong() throws IOException {
        LogFile log = new LogFile(run.resolve("long.log"));
        try (RandomAccessFile sparse = new RandomAccessFile(log.path().toFile(), "rw")) {
            sparse.setLength(51L * 1024 * 1024);
        }

        log.cap();

        assertThat(log.path()).isEmptyFile();
        assertThat(run.resolve("long.log.1")).hasSize(51L * 1024 * 1024);
    }

    @Test
    void showsTheLastLines() throws IOException {
        LogFile log = new LogFile(run.resolve("short.log"));
        Files.writeString(log.path(), "واحد\nاثنان\nثلاثة\n");

        assertThat(log.tail(2)).containsExactly("اثنان", "ثلاثة");
        assertThat(new LogFile(run.resolve("absent.log")).tail(2)).isEmpty();
    }
}
