package com.crmres.local.all;

import com.crmres.local.LocalServer;
import com.crmres.local.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One local server as a child process, with its log. */
final class Child {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final long STOP_LIMIT_SECONDS = 15;

    private final LocalServer server;
    private final Process process;
    private final Path log;

    private Child(LocalServer server, Process process, Path log) {
        this.server = server;
        this.process = process;
        this.log = log;
    }

    static Child start(LocalServer server, Path logs) throws IOException {
        server.prepare();
        Files.createDirectories(logs);
        Path log = logs.resolve(server.name() + ".log");
        Process process = new ProcessBuilder(server.command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Child(server, process, log);
    }

    void awaitReady() throws IOException {
        try {
            server.awaitReady(START_LIMIT);
        } catch (IOException notReady) {
            throw new IOException(Programs.sentence(notReady) + "; its log is " + log, notReady);
        }
    }

    String name() {
        return server.name();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void askToStop() {
        if (process.isAlive()) {
            Programs.succeeds(List.of("kill", "-" + server.stopSignal(), Long.toString(process.pid())));
        }
    }

    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
