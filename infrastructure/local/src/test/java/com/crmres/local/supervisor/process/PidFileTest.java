package com.crmres.local.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    private Path run;

    @Test
    void findsTheProcessItWasWrittenFor() throws IOException {
        PidFile file = new PidFile(run.resolve("pids/me"));
        file.write(ProcessHandle.current().pid());

        assertThat(file.process()).contains(ProcessHandle.current());
    }

    @Test
    void knowsAStrangerWhoWasGivenTheSameNumber() throws IOException {
        PidFile file = new PidFile(run.resolve("me"));
        file.write(ProcessHandle.current().pid());
        Files.setLastModifiedTime(file.path(), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(file.process()).isEmpty();
    }

    @Test
    void findsNothingInAnAbsentOrBrokenFile() throws IOException {
        assertThat(new PidFile(run.resolve("absent")).process()).isEmpty();
        assertThat(new PidFile(Files.writeString(run.resolve("broken"), "?")).process())
                .isEmpty();
    }
}
