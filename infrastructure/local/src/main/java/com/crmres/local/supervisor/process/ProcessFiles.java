package com.crmres.local.supervisor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the pid and the log of each process are kept: {@code pids/NAME} and {@code logs/NAME.log}. */
public record ProcessFiles(Path run) {

    public PidFile pid(String name) {
        return new PidFile(run.resolve("pids").resolve(name));
    }

    public LogFile log(String name) {
        return new LogFile(run.resolve("logs").resolve(name + ".log"));
    }

    /** The pid files that a run has left, its supervisor's among them. */
    public List<PidFile> pids() {
        if (!Files.isDirectory(run.resolve("pids"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run.resolve("pids"))) {
            return files.sorted().map(PidFile::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
