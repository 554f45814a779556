package com.crmres.local.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.local.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {

    @TempDir
    private Path run;

    private ChildSpec recorder(String name) {
        String script = "trap 'echo " + name + " >> ends; exit 0' TERM; echo ready; while :; do sleep 0.05; done";
        return new ChildSpec(name, List.of("/bin/sh", "-c", script), Map.of(), run);
    }

    @Test
    void stopsWhatWasStartedLastFirst() throws IOException {
        Fleet fleet = new Fleet(new ProcessFiles(run), notice -> {});
        fleet.start(List.of(recorder("database")));
        fleet.start(List.of(recorder("service")));
        awaitReady("database");
        awaitReady("service");

        fleet.stop();

        assertThat(Files.readAllLines(run.resolve("ends"))).containsExactly("service", "database");
    }

    @Test
    void startsNothingOnceItStops() throws IOException {
        Fleet fleet = new Fleet(new ProcessFiles(run), notice -> {});
        fleet.stop();

        fleet.start(List.of(recorder("late")));

        assertThat(new ProcessFiles(run).pid("late").process()).isEmpty();
    }

    @Test
    void findsAndStopsWhatAKilledSupervisorLeft() throws IOException {
        ProcessFiles files = new ProcessFiles(run);
        Process stray = new ProcessBuilder("sleep", "600").start();
        files.pid("core-api").write(stray.pid());
        files.pid("redis").write(ProcessHandle.current().pid() + 4_000_000L);

        assertThat(Strays.stop(files)).containsExactly("core-api");
        assertThat(stray.isAlive()).isFalse();
        assertThat(files.pids()).isEmpty();
    }

    private void awaitReady(String name) throws IOException {
        LogFile log = new ProcessFiles(run).log(name);
        Waiting.until(Duration.ofSeconds(10), name, () -> log.tail(1).equals(List.of("ready")));
    }
}
