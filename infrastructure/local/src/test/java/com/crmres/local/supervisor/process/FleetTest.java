package com.crmres.local.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.local.Waiting;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {

    private static final Duration SOON = Duration.ofSeconds(10);

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
    void stopsTheTaskThatIsRunningAndBeginsNoOther() throws Exception {
        ProcessFiles files = new ProcessFiles(run);
        Fleet fleet = new Fleet(files, notice -> {});
        FutureTask<OptionalInt> trainings = new FutureTask<>(() -> {
            ignoringItsStop(fleet, sleeper("first"));
            return fleet.run(sleeper("second"), SOON);
        });
        Thread.ofVirtual().start(trainings);
        Waiting.until(SOON, "the task", () -> files.pid("first").process().isPresent());
        ProcessHandle first = files.pid("first").process().orElseThrow();

        fleet.stop();

        assertThat(first.isAlive()).isFalse();
        assertThatThrownBy(trainings::get).hasCauseInstanceOf(InterruptedIOException.class);
        assertThat(files.log("second").path()).doesNotExist();
        assertThat(files.pids()).isEmpty();
    }

    private void ignoringItsStop(Fleet fleet, ChildSpec spec) {
        assertThatThrownBy(() -> fleet.run(spec, Duration.ofMinutes(5))).isInstanceOf(InterruptedIOException.class);
    }

    private ChildSpec sleeper(String name) {
        return new ChildSpec(name, List.of("sleep", "600"), Map.of(), run);
    }

    @Test
    void stopsATaskBeforeTheDatabaseItWorksOn() throws Exception {
        Fleet fleet = new Fleet(new ProcessFiles(run), notice -> {});
        fleet.start(List.of(recorder("database")));
        awaitReady("database");
        Thread migration = Thread.ofVirtual().start(() -> ignoringItsStop(fleet, recorder("migration")));
        awaitReady("migration");

        fleet.stop();
        migration.join();

        assertThat(Files.readAllLines(run.resolve("ends"))).containsExactly("migration", "database");
    }

    private void awaitReady(String name) throws IOException {
        LogFile log = new ProcessFiles(run).log(name);
        Waiting.until(SOON, name, () -> log.tail(1).equals(List.of("ready")));
    }
}
