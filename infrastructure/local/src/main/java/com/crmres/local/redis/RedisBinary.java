package com.crmres.local.redis;

import com.crmres.local.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The redis-server to run: the machine's own from version 7 on, else the embedded one. */
final class RedisBinary {

    private static final int OLDEST = 7;
    private static final Pattern VERSION = Pattern.compile("v=(\\d+)");
    private static final Map<String, String> EMBEDDED =
            Map.of("amd64", "redis-server-6.2.6-v5-linux-amd64", "aarch64", "redis-server-6.2.7-linux-arm64");

    private final Path cache;
    private final Optional<Path> installed;

    RedisBinary(Path cache) {
        this.cache = cache;
        this.installed = Programs.find("redis-server").filter(RedisBinary::isNewEnough);
    }

    Path path() {
        return installed.orElseGet(() -> cache.resolve(embeddedName()));
    }

    void prepare() throws IOException {
        if (installed.isPresent() || Files.exists(path())) {
            return;
        }
        Files.createDirectories(cache);
        Path unfinished = Files.createTempFile(cache, "redis", null);
        try (InputStream packed = RedisBinary.class.getResourceAsStream("/" + embeddedName())) {
            if (packed == null) {
                throw new IOException("redis-server " + OLDEST + " or newer is missing, and none is embedded for "
                        + System.getProperty("os.arch"));
            }
            Files.copy(packed, unfinished, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(unfinished, path(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String embeddedName() {
        return EMBEDDED.getOrDefault(System.getProperty("os.arch"), "redis-server");
    }

    private static boolean isNewEnough(Path program) {
        try {
            Matcher version = VERSION.matcher(Programs.run(List.of(program.toString(), "--version")));
            return version.find() && Integer.parseInt(version.group(1)) >= OLDEST;
        } catch (IOException doesNotRun) {
            return false;
        }
    }
}
