package com.crmres.core;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a client sees it: over HTTP, with nothing in between. */
@TestComponent
@Lazy
public class Api {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json;
    private final String base;

    Api(JsonMapper json, @Value("${local.server.port}") int port) {
        this.json = json;
        this.base = "http://127.0.0.1:" + port;
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String text, JsonNode body) {

        public String code() {
            return body.at("/error/code").asString();
        }
    }

    public Answer login(String email, String password) {
        return post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    public String tokenOf(String email) {
        return login(email, DemoRestaurants.PASSWORD).body().get("access_token").asString();
    }

    public Answer get(String path, String token, String... headers) {
        return send(request(path, headers)
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    public Answer getAsNobody(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer post(String path, Object body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body instanceof String text ? text : json.writeValueAsString(body))));
    }

    public Answer postAs(String token, String path, Object body, String... headers) {
        return send(request(path, headers)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body instanceof String text ? text : json.writeValueAsString(body))));
    }

    public Answer call(String method, String path, String token, String... headers) {
        return send(request(path, headers)
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    public Answer send(String method, String path, String token, Object body, String... headers) {
        return send(request(path, headers)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /** A body as it is; its type is among the headers. */
    public Answer sendBytes(String method, String path, String token, byte[] body, String... headers) {
        return send(request(path, headers)
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            JsonNode body = text.startsWith("{") ? json.readTree(text) : json.createObjectNode();
            return new Answer(response.statusCode(), response.headers(), text, body);
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
