package com.crmres.local.aws;

import com.crmres.local.LocalServer;
import com.crmres.local.Main;
import com.crmres.local.Programs;
import com.crmres.local.Waiting;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The local AWS of this installation: the process of {@link #command()} is its JVM. */
public final class AwsServer implements LocalServer {

    /** Small and quick to start: 141 MB resident with a backlog of 50,000 messages of 1 KB. */
    private static final List<String> FLAGS = List.of(
            "-Xmx160m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");

    private static final int TIMEOUT_MILLIS = 1000;

    private final Path data;
    private final Path routing;
    private final int port;
    private final int smtpPort;
    private final int mailboxPort;

    /**
     * @param data where queues, objects and mails are kept
     * @param routing the file {@code event-routing.yaml}
     */
    public AwsServer(Path data, Path routing, int port, int smtpPort, int mailboxPort) {
        this.data = data.toAbsolutePath().normalize();
        this.routing = routing.toAbsolutePath().normalize();
        this.port = port;
        this.smtpPort = smtpPort;
        this.mailboxPort = mailboxPort;
    }

    @Override
    public String name() {
        return "local-aws";
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    public String mailboxUrl() {
        return "http://127.0.0.1:" + mailboxPort;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(data);
        if (!Files.isReadable(routing)) {
            throw new IOException("The routing file " + routing + " is missing");
        }
    }

    @Override
    public List<String> command() {
        return Programs.java(
                FLAGS,
                Main.class.getName(),
                List.of(
                        "aws",
                        "--dir",
                        data.toString(),
                        "--routing",
                        routing.toString(),
                        "--port",
                        Integer.toString(port),
                        "--smtp-port",
                        Integer.toString(smtpPort),
                        "--mailbox-port",
                        Integer.toString(mailboxPort)));
    }

    @Override
    public void awaitReady(Duration limit) throws IOException {
        Waiting.until(limit, "The local AWS on port " + port, this::isHealthy);
    }

    private boolean isHealthy() {
        try {
            HttpURLConnection call = (HttpURLConnection)
                    URI.create(endpoint() + "/control/health").toURL().openConnection();
            call.setConnectTimeout(TIMEOUT_MILLIS);
            call.setReadTimeout(TIMEOUT_MILLIS);
            return call.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
