package com.crmres.local.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskTest {

    @TempDir
    private Path run;

    private Task task(String script) {
        return new Task(new ChildSpec("task", List.of("/bin/sh", "-c", script), Map.of(), run), new ProcessFiles(run));
    }

    @Test
    void givesTheStatusOfWhatItRan() throws IOException, InterruptedException {
        assertThat(task("echo done; exit 3").run(Duration.ofSeconds(10))).hasValue(3);
        assertThat(new ProcessFiles(run).log("task").tail(1)).containsExactly("done");
        assertThat(new ProcessFiles(run).pids()).isEmpty();
    }

    @Test
    void endsWhatDoesNotEndByItself() throws IOException, InterruptedException {
        assertThat(task("sleep 600").run(Duration.ofMillis(200))).isEmpty();
        assertThat(new ProcessFiles(run).pids()).isEmpty();
    }
}
