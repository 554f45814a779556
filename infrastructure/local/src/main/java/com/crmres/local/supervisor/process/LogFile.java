package com.crmres.local.supervisor.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The log of a child, which writes to it by itself; older ones stay beside it as {@code .1} to {@code .3}. */
public record LogFile(Path path) {

    private static final int KEPT = 3;
    private static final int TAIL = 256 * 1024;
    private static final long CAP = 50L * 1024 * 1024;

    /** Begins a fresh log. */
    public void rotate() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        for (int age = KEPT; age > 0; age--) {
            Path younger = age == 1 ? path : aged(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, aged(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Copies and empties a log that has grown too long; the child goes on appending to the same file. */
    void cap() throws IOException {
        if (!Files.exists(path) || Files.size(path) <= CAP) {
            return;
        }
        Files.copy(path, aged(1), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    /** The last lines, for a person who has to see why a child died. */
    public List<String> tail(int lines) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        }
    }

    private Path aged(int age) {
        return path.resolveSibling(path.getFileName() + "." + age);
    }
}
