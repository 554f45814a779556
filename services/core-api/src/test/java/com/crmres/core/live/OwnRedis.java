package com.crmres.core.live;

import com.crmres.local.redis.RedisServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Redis that a test may kill. */
final class OwnRedis implements AutoCloseable {

    /** Where whoever started the servers of this run has put their programs. */
    private static final Path CACHE = Optional.ofNullable(System.getenv("CRMRES_TEST_LOCAL"))
            .map(ready -> Path.of(ready).resolveSibling("cache"))
            .orElse(Path.of("../../infrastructure/local/target/cache"));

    private final RedisServer server;
    private final Path data;
    private @Nullable Process process;

    OwnRedis() throws IOException {
        data = Files.createTempDirectory("live-redis");
        try (ServerSocket free = new ServerSocket(0)) {
            server = new RedisServer(data, CACHE, free.getLocalPort());
        }
        server.prepare();
        start();
    }

    String url() {
        return server.url();
    }

    void start() throws IOException {
        process = new ProcessBuilder(server.command())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile())
                .start();
        server.awaitReady(Duration.ofSeconds(10));
    }

    void kill() throws InterruptedException {
        Objects.requireNonNull(process).destroyForcibly().waitFor();
    }

    /** Comes back knowing nothing. */
    void forget() throws IOException {
        Files.walk(data)
                .filter(file -> file.toString().contains("appendonly"))
                .forEach(file -> file.toFile().delete());
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
