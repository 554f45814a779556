package com.crmres.local.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.local.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StraysTest {

    private final List<Process> left = new ArrayList<>();

    @TempDir
    private Path run;

    private ProcessFiles files;

    @BeforeEach
    void runsHere() {
        files = new ProcessFiles(run);
    }

    @AfterEach
    void leavesNothing() {
        left.forEach(Process::destroyForcibly);
    }

    @Test
    void areFoundAndStopped() throws IOException {
        Process stray = leave("core-api", "sleep", "600");
        files.pid("redis").write(ProcessHandle.current().pid() + 4_000_000L);

        assertThat(Strays.stop(files)).containsExactly("core-api");
        assertThat(stray.isAlive()).isFalse();
        assertThat(files.pids()).isEmpty();
    }

    @Test
    void endBeforeWhatTheyStandOn() throws IOException {
        for (String name : List.of("postgres", "redis", "local-aws", "core-api", "whatsapp-gateway")) {
            leaveRecorder(name);
        }

        Strays.stop(files);

        assertThat(Files.readAllLines(run.resolve("ends")))
                .containsExactly(
                        "core-api TERM", "whatsapp-gateway TERM", "local-aws TERM", "redis TERM", "postgres INT");
    }

    private void leaveRecorder(String name) throws IOException {
        // a shell that was started in the background cannot trap INT
        leave(name, "perl", "-e", """
                for my $signal ("TERM", "INT") {
                    $SIG{$signal} = sub { open(E, ">>ends"); print E "$ENV{NAME} $signal\\n"; exit 0 };
                }
                open(R, ">$ENV{NAME}.ready");
                sleep 1 while 1;
                """);
        Waiting.until(Duration.ofSeconds(10), name, () -> Files.exists(run.resolve(name + ".ready")));
    }

    private Process leave(String name, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(run.toFile());
        builder.environment().put("NAME", name);
        Process stray = builder.start();
        left.add(stray);
        files.pid(name).write(stray.pid());
        return stray;
    }
}
