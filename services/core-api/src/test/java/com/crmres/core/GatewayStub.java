package com.crmres.core;

import com.crmres.testing.LocalDatabase;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The WhatsApp gateway's internal doors, with Meta agreeing to everything unless told otherwise. */
public final class GatewayStub {

    /** What was asked. */
    public record Call(String method, String path, String query, String token, JsonNode body) {}

    private record Failure(int status, String code) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final GatewayStub INSTANCE = new GatewayStub();

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final HttpServer server;

    private GatewayStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public static GatewayStub instance() {
        return INSTANCE;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void clear() {
        calls.clear();
        failures.clear();
    }

    /** Answers calls whose path ends so with this error. */
    public void fail(String end, int status, String code) {
        failures.put(end, new Failure(status, code));
    }

    /** Calls whose path ends so. */
    public List<Call> calls(String method, String end) {
        return calls.stream()
                .filter(call -> call.method().equals(method) && call.path().endsWith(end))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        Call call = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestURI().getQuery()),
                String.valueOf(exchange.getRequestHeaders().getFirst("X-Internal-Token")),
                bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes));
        calls.add(call);
        Failure failure = failures.entrySet().stream()
                .filter(entry -> call.path().endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (failure != null) {
            Map<String, Object> error = Map.of("code", failure.code(), "details", Map.of("meta_code", 1));
            answer(exchange, failure.status(), Map.of("error", error));
            return;
        }
        answer(exchange, 200, done(call));
    }

    private static Map<String, Object> done(Call call) {
        String[] parts = call.path().split("/");
        if (call.path().endsWith("/submission")) {
            LocalDatabase.update(
                    "update templates set status = 'pending', meta_template_id = ?, next_attempt_at = null, version = version + 1 where id = ?",
                    Integer.toString(parts[3].hashCode()),
                    UUID.fromString(parts[3]));
        } else if (call.method().equals("DELETE") && parts[2].equals("templates")) {
            LocalDatabase.update("delete from templates where id = ?", UUID.fromString(parts[3]));
        } else if (call.path().endsWith("/sync")) {
            return Map.of("seen", 3, "added", 1, "changed", 1, "removed", 0);
        } else if (parts[2].equals("accounts") && call.method().equals("GET")) {
            return Map.of("display_phone_number", "+966 11 200 0177", "verified_name", "Najd Grill");
        } else if (call.path().endsWith("/profile")) {
            return Map.of("about", "مشويات نجد", "websites", List.of("https://najd-grill.example"));
        }
        return Map.of();
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
