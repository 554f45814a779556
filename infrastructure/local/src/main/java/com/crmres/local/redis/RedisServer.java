package com.crmres.local.redis;

import com.crmres.local.LocalServer;
import com.crmres.local.Waiting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A Redis of this installation: the process of {@link #command()} is redis-server. */
public final class RedisServer implements LocalServer {

    private static final int TIMEOUT_MILLIS = 1000;

    private final Path data;
    private final int port;
    private final RedisBinary binary;

    /**
     * @param data where the append-only file is kept
     * @param cache where the embedded binary is unpacked once
     */
    public RedisServer(Path data, Path cache, int port) {
        this.data = data.toAbsolutePath().normalize();
        this.port = port;
        this.binary = new RedisBinary(cache.toAbsolutePath().normalize());
    }

    @Override
    public String name() {
        return "redis";
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(data);
        binary.prepare();
    }

    @Override
    public List<String> command() {
        return List.of(
                binary.path().toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                data.toString(),
                "--daemonize",
                "no",
                "--save",
                "",
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec");
    }

    @Override
    public void awaitReady(Duration limit) throws IOException {
        Waiting.until(limit, "Redis on port " + port, this::answers);
    }

    /** While it still loads its data it answers with an error instead. */
    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(7);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG\r\n");
        } catch (IOException notYet) {
            return false;
        }
    }
}
