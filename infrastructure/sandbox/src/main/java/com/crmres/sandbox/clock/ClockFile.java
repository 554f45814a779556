package com.crmres.sandbox.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The file with the clock's offset, read by every service at its start. */
record ClockFile(@Nullable Path path) {

    Duration read() {
        if (path == null || !Files.exists(path)) {
            return Duration.ZERO;
        }
        try {
            String text = Files.readString(path).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the clock file " + path, e);
        } catch (DateTimeException e) {
            throw new IllegalStateException("The clock file " + path + " holds no ISO-8601 duration", e);
        }
    }

    void write(Duration offset) {
        if (path == null) {
            return;
        }
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(fresh, offset + "\n");
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the clock file " + path, e);
        }
    }
}
