package com.crmres.whatsapp.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the gateway over HTTP as Meta and operators do. */
@TestComponent
public class GatewayDoor {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;

    GatewayDoor(Environment environment) {
        this.environment = environment;
    }

    /** Delivers a body as Meta signs it. */
    public int deliver(String body) {
        return deliver(body.getBytes(UTF_8));
    }

    public int deliver(byte[] body) {
        return deliver(body, TestSignatures.of(body));
    }

    public int deliver(byte[] body, String signature) {
        return send(HttpRequest.newBuilder(url("/webhooks/whatsapp"))
                        .header("Content-Type", "application/json")
                        .header("X-Hub-Signature-256", signature)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
                .statusCode();
    }

    /** Delivers with header lines of any bytes. */
    public int deliverRaw(byte[] body, List<String> headers) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes("POST /webhooks/whatsapp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    .getBytes(ISO_8859_1));
            headers.forEach(line -> request.writeBytes((line + "\r\n").getBytes(ISO_8859_1)));
            request.writeBytes(("Content-Length: " + body.length + "\r\n\r\n").getBytes(ISO_8859_1));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url(path)).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Asks as one of our own services does. */
    public HttpResponse<String> ask(String method, String path, Object body) {
        return send(HttpRequest.newBuilder(url(path))
                .header("X-Internal-Token", "internal-token")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    /** The line of one number in the books; empty when there is none. */
    public JsonNode ledger(String phoneNumberId) {
        return ledger().stream()
                .filter(line -> line.path("phone_number_id").asString("").equals(phoneNumberId))
                .findFirst()
                .orElseGet(() -> JsonMapper.shared().createObjectNode());
    }

    /** All lines of the books. */
    public List<JsonNode> ledger() {
        String ledger =
                get("/internal/ledger", "X-Internal-Token", "internal-token").body();
        List<JsonNode> lines = new ArrayList<>();
        JsonMapper.shared().readTree(ledger).path("numbers").forEach(lines::add);
        return lines;
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
