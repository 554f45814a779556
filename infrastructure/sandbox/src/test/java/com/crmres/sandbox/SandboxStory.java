package com.crmres.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running sandbox with one restaurant, one guest, and a callback that remembers. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class SandboxStory {

    static final String NUMBER = "106540352242922";
    static final String WABA = "102290129340398";
    static final String TOKEN = "token-of-the-test";
    static final String GUEST_PHONE = "966501234567";
    static final FakeGateway GATEWAY = new FakeGateway();

    static final Path FOLDER = freshFolder();

    @LocalServerPort
    int port;

    String guest = "";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("sandbox.data-dir", () -> FOLDER.resolve("data").toString());
        registry.add("sandbox.clock.file", () -> FOLDER.resolve("clock").toString());
        registry.add("sandbox.meta.gateway-url", GATEWAY::address);
        registry.add("sandbox.meta.app-secret", () -> FakeGateway.SECRET);
        registry.add("sandbox.meta.access-token", () -> TOKEN);
        registry.add("sandbox.meta.verify-token", () -> "verify-me");
        registry.add("sandbox.webhooks.back-off", () -> "0ms,20ms,50ms");
        registry.add("sandbox.templates.review-after", () -> "20ms");
        registry.add("sandbox.phones.sent-after", () -> "5ms");
        registry.add("sandbox.phones.delivered-after", () -> "20ms");
    }

    @BeforeEach
    void openTheRestaurant() {
        post("/control/reset", "{}");
        post("/control/clock", Map.of("now", java.time.Instant.now().toString()));
        post(
                "/control/numbers",
                Map.of(
                        "phone_number_id",
                        NUMBER,
                        "waba_id",
                        WABA,
                        "display_phone_number",
                        "+966 11 555 0001",
                        "name",
                        "مشويات نجد"));
        guest = post("/control/customers", Map.of("name", "أم خالد", "phone", "+" + GUEST_PHONE))
                .json()
                .path("customer_id")
                .asString();
        GATEWAY.forget();
    }

    String guestWrites(String text) {
        return post(
                        "/control/messages",
                        Map.of("phone_number_id", NUMBER, "customer_id", guest, "type", "text", "text", text))
                .json()
                .path("wamid")
                .asString();
    }

    Answer restaurantWrites(String text) {
        return graph("{\"messaging_product\":\"whatsapp\",\"to\":\"" + GUEST_PHONE
                + "\",\"type\":\"text\",\"text\":{\"body\":\"" + text + "\"},\"biz_opaque_callback_data\":\"o-" + text
                + "\"}");
    }

    Answer graph(String body) {
        return send(request("/v25.0/" + NUMBER + "/messages")
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofString(body)));
    }

    /** The Graph API, with the restaurant's token. */
    Answer meta(String method, String path, @Nullable Object body) {
        String text = body == null ? "" : body instanceof String string ? string : json.writeValueAsString(body);
        return send(request("/v25.0/" + path)
                .header("Authorization", "Bearer " + TOKEN)
                .method(method, BodyPublishers.ofString(text)));
    }

    Answer sends(String type, String content) {
        return graph("{'messaging_product':'whatsapp','to':'%s','type':'%s',%s}"
                .formatted(GUEST_PHONE, type, content)
                .replace('\'', '"'));
    }

    JsonNode phone() {
        return get("/control/phones/" + guest + "?phone_number_id=" + NUMBER).json();
    }

    JsonNode stats() {
        return get("/control/stats").json();
    }

    void faults(String faults) {
        send(request("/control/faults").PUT(BodyPublishers.ofString(faults)));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        String text = body instanceof String string ? string : json.writeValueAsString(body);
        return send(request(path).POST(BodyPublishers.ofString(text)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json");
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, "");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lives as long as the application context, which the test classes share. */
    private static Path freshFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "sandbox-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param status 0 when the connection ended without an answer */
    record Answer(int status, String body) {

        JsonNode json() {
            return new JsonMapper().readTree(body);
        }

        String wamid() {
            return json().at("/messages/0/id").asString();
        }

        int code() {
            return json().at("/error/code").asInt();
        }
    }
}
