package com.crmres.local.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.local.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final List<String> notices = new CopyOnWriteArrayList<>();

    @TempDir
    private Path run;

    private ProcessFiles files;
    private Child child;

    @BeforeEach
    void describesAChildThatWaits() {
        files = new ProcessFiles(run);
        child = child("sleeper", "exec sleep 600");
    }

    @AfterEach
    void leavesNothing() {
        child.stop(Duration.ofMillis(100));
    }

    private Child child(String name, String script) {
        ChildSpec spec = new ChildSpec(name, List.of("/bin/sh", "-c", script), Map.of("GREETING", "هلا"), run);
        return new Child(spec, files, notices::add);
    }

    @Test
    void keepsThePidOfItsChild() throws IOException {
        child.start();

        assertThat(files.pid("sleeper").process()).isPresent();
    }

    @Test
    void startsAChildAgainThatWasKilled() throws IOException {
        child.start();
        ProcessHandle first = files.pid("sleeper").process().orElseThrow();

        first.destroyForcibly();

        Waiting.until(
                SOON,
                "the second start",
                () -> files.pid("sleeper")
                        .process()
                        .filter(second -> second.pid() != first.pid())
                        .isPresent());
        assertThat(child.deaths()).isEqualTo(1);
        assertThat(notices).containsExactly("sleeper ended with status 137; starting it again in 0.2 s");
    }

    @Test
    void startsAChildAgainThatCouldNotStart() throws IOException {
        Path program = run.resolve("program");
        Files.writeString(program, "#!/bin/sh\nexec sleep 600\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        child = new Child(
                new ChildSpec("late", List.of(program.toString()), Map.of(), run, this::failOnSecondStart, Signal.TERM),
                files,
                notices::add);
        child.start();

        files.pid("late").process().orElseThrow().destroyForcibly();

        Waiting.until(SOON, "the third start", () -> starts == 3);
        assertThat(notices.getLast()).contains("could not start (not yet)");
    }

    private volatile int starts;

    private void failOnSecondStart() throws IOException {
        starts++;
        if (starts == 2) {
            throw new IOException("not yet");
        }
    }

    @Test
    void doesNotStartAChildAgainThatWasStopped() throws Exception {
        child.start();
        ProcessHandle process = files.pid("sleeper").process().orElseThrow();

        child.stop(SOON);
        Thread.sleep(400);

        assertThat(process.isAlive()).isFalse();
        assertThat(files.pid("sleeper").path()).doesNotExist();
        assertThat(notices).isEmpty();
    }

    @Test
    void killsAChildThatDoesNotListen() throws IOException {
        child = child("deaf", "trap '' TERM; echo ready; while :; do sleep 1; done");
        child.start();
        ProcessHandle process = files.pid("deaf").process().orElseThrow();
        Waiting.until(SOON, "the deaf child", () -> files.log("deaf").tail(1).equals(List.of("ready")));

        child.stop(Duration.ofMillis(300));

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void keepsWhatAChildPrintsAcrossItsStarts() throws IOException {
        child = child("talker", "echo $GREETING; exec sleep 600");
        child.start();
        Waiting.until(SOON, "the first word", () -> files.log("talker").tail(5).size() == 1);

        files.pid("talker").process().orElseThrow().destroyForcibly();

        Waiting.until(SOON, "the second word", () -> files.log("talker").tail(5).size() == 2);
        assertThat(files.log("talker").tail(5)).containsExactly("هلا", "هلا");
    }
}
