package com.crmres.local.supervisor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/** A file that holds the pid of a process, and knows when that number has passed to a stranger. */
public record PidFile(Path path) {

    public String name() {
        return path.getFileName().toString();
    }

    public void write(long pid) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path draft = path.resolveSibling("." + name());
        Files.writeString(draft, pid + "\n");
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The living process this file was written for. */
    public Optional<ProcessHandle> process() {
        try {
            Instant written = Files.getLastModifiedTime(path).toInstant();
            long pid = Long.parseLong(Files.readString(path).strip());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startedBefore(handle, written));
        } catch (IOException | NumberFormatException absent) {
            return Optional.empty();
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pid is given again after a while: its new holder started after this file was written. */
    private static boolean startedBefore(ProcessHandle handle, Instant written) {
        return handle.info()
                .startInstant()
                .map(started -> started.isBefore(written.plusSeconds(2)))
                .orElse(true);
    }
}
