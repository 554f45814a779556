package com.crmres.local.aws;

import com.crmres.local.protocol.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A local AWS in a process of its own, that a test may kill. */
final class LocalAws implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AwsServer server;
    private final int smtpPort;
    private final Path log;
    private Process process;

    private LocalAws(AwsServer server, int smtpPort, Path log) throws IOException {
        this.server = server;
        this.smtpPort = smtpPort;
        this.log = log;
        this.process = launch();
    }

    static LocalAws start(Path directory) throws IOException {
        int smtpPort = freePort();
        AwsServer server = new AwsServer(
                directory.resolve("aws"), Path.of("..", "event-routing.yaml"), freePort(), smtpPort, freePort());
        return new LocalAws(server, smtpPort, directory.resolve("aws.log"));
    }

    private Process launch() throws IOException {
        server.prepare();
        Process launched = new ProcessBuilder(server.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        server.awaitReady(LIMIT);
        return launched;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** SIGKILL, and up again on the same data. */
    void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch();
    }

    URI endpoint() {
        return URI.create(server.endpoint());
    }

    int smtpPort() {
        return smtpPort;
    }

    String mailboxUrl() {
        return server.mailboxUrl();
    }

    /** Throws when nobody answers, or no with an error. */
    JsonNode sqs(String operation, String input) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint())
                .header("X-Amz-Target", "AmazonSQS." + operation)
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString(input.replace('\'', '"')))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.body());
        }
        return Json.MAPPER.readTree(response.body());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
    }
}
