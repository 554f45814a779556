package com.crmres.sandbox.graph.media;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.store.JsonLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All files of all restaurants, kept on disk. */
@Component
public class MediaFiles {

    private static final Duration UPLOADED = Duration.ofDays(30);
    private static final Duration RECEIVED = Duration.ofDays(7);

    private final Map<String, MediaFile> byId = new ConcurrentHashMap<>();
    private final JsonLines index;
    private final Path folder;
    private final SandboxClock clock;

    MediaFiles(SandboxSettings settings, JsonMapper json, SandboxClock clock) {
        this.clock = clock;
        this.folder = settings.dataDir().resolve("media");
        this.index = new JsonLines(settings.dataDir().resolve("media.jsonl"), json);
        index.replay(MediaFile.class, file -> byId.put(file.id(), file));
        index.rewrite(byId.values().stream());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MediaFile upload(String wabaId, String mimeType, byte[] bytes, @Nullable String filename) {
        return keep(wabaId, mimeType, bytes, filename, UPLOADED);
    }

    /** A file that a customer sends. */
    public MediaFile receive(String wabaId, String mimeType, byte[] bytes, @Nullable String filename) {
        return keep(wabaId, mimeType, bytes, filename, RECEIVED);
    }

    /** The file while Meta still keeps it. */
    public Optional<MediaFile> find(String id) {
        return Optional.ofNullable(byId.get(id)).filter(file -> !file.isGoneAt(clock.instant()));
    }

    public byte[] bytes(MediaFile file) {
        try {
            return Files.readAllBytes(folder.resolve(file.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(MediaFile file) {
        byId.remove(file.id());
        index.rewrite(byId.values().stream());
        try {
            Files.deleteIfExists(folder.resolve(file.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int count() {
        return byId.size();
    }

    private MediaFile keep(String wabaId, String mimeType, byte[] bytes, @Nullable String filename, Duration period) {
        String id =
                String.valueOf(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L, 9_999_999_999_999_999L));
        MediaFile file = new MediaFile(
                id,
                wabaId,
                mimeType,
                sha256(bytes),
                bytes.length,
                filename,
                clock.instant().plus(period));
        try {
            Files.write(folder.resolve(id), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byId.put(id, file);
        index.append(file);
        return file;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
