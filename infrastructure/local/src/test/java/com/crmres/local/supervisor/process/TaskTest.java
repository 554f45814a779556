package com.crmres.local.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskTest {

    @TempDir
    private Path run;

    private OptionalInt run(String script, Duration limit) throws IOException, InterruptedException {
        Fleet fleet = new Fleet(new ProcessFiles(run), notice -> {});
        return fleet.run(new ChildSpec("task", List.of("/bin/sh", "-c", script), Map.of(), run), limit);
    }

    @Test
    void givesTheStatusOfWhatItRan() throws IOException, InterruptedException {
        assertThat(run("echo done; exit 3", Duration.ofSeconds(10))).hasValue(3);
        assertThat(new ProcessFiles(run).log("task").tail(1)).containsExactly("done");
        assertThat(new ProcessFiles(run).pids()).isEmpty();
    }

    @Test
    void endsWhatDoesNotEndByItself() throws IOException, InterruptedException {
        assertThat(run("sleep 600", Duration.ofMillis(200))).isEmpty();
        assertThat(new ProcessFiles(run).pids()).isEmpty();
    }
}
