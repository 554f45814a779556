package com.crmres.sandbox.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An append-only file of JSON lines: written through to the operating system, so that a killed process loses nothing. */
public final class JsonLines implements AutoCloseable {

    private final Path file;
    private final JsonMapper json;
    private FileChannel channel;

    public JsonLines(Path file, JsonMapper json) {
        this.file = file;
        this.json = json;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.channel = open();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + file, e);
        }
    }

    /** Appends one line per record. */
    public synchronized void append(Object record) {
        try {
            ByteBuffer line =
                    ByteBuffer.wrap((json.writeValueAsString(record) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** Hands every whole line to the reader; the torn line of a killed process is left out. */
    public synchronized <T> void replay(Class<T> type, Consumer<T> reader) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> {
                T record = parse(line, type);
                if (record != null) {
                    reader.accept(record);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Replaces all lines by these, in one rename. */
    public synchronized void rewrite(Stream<?> records) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(fresh)) {
                records.forEach(record -> writeLine(writer, record));
            }
            channel.close();
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            channel = open();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rewrite " + file, e);
        }
    }

    public synchronized long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot measure " + file, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close " + file, e);
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private void writeLine(BufferedWriter writer, Object record) {
        try {
            writer.write(json.writeValueAsString(record));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rewrite " + file, e);
        }
    }

    private <T> @org.jspecify.annotations.Nullable T parse(String line, Class<T> type) {
        try {
            return json.readValue(line, type);
        } catch (JacksonException torn) {
            return null;
        }
    }
}
