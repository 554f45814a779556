package com.crmres.whatsapp.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Meta's Graph API as far as accounts, numbers and templates go. */
public final class GraphAccounts {

    /** A token that opens nothing. */
    public static final String BAD_TOKEN = "EAAG-refused";

    /** What was asked. */
    public record Call(String method, String path, String query, String token, JsonNode body) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final GraphAccounts INSTANCE = new GraphAccounts();
    private static final int PAGE = 2;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Map<String, Map<String, Object>>> templates = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> numbers = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> refusals = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> drops = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger(700_000);

    private GraphAccounts() {}

    public static GraphAccounts instance() {
        return INSTANCE;
    }

    /** A number that the account has. */
    public void number(String waba, String phoneNumberId, Map<String, Object> fields) {
        Map<String, Object> number = new LinkedHashMap<>(fields);
        number.put("id", phoneNumberId);
        number.put("waba", waba);
        numbers.put(phoneNumberId, number);
    }

    /** A template that the account has. */
    public void template(String waba, String id, Map<String, Object> fields) {
        Map<String, Object> template = new LinkedHashMap<>(fields);
        template.put("id", id);
        templates.computeIfAbsent(waba, key -> new ConcurrentHashMap<>()).put(id, template);
    }

    /** Answers calls of this path with an error, until told otherwise. */
    public void refuse(String path, Map<String, Object> error) {
        refusals.put(path, error);
    }

    public void allow(String path) {
        refusals.remove(path);
    }

    /** Does the next one that is posted to this path, and never answers it. */
    public void dropAnswers(String path, int times) {
        drops.put(path, new AtomicInteger(times));
    }

    public List<Call> calls(String method, String path) {
        return calls.stream()
                .filter(call -> call.method().equals(method) && call.path().equals(path))
                .toList();
    }

    void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("/v[0-9.]+", "");
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer ", "");
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        JsonNode body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        Call call = new Call(exchange.getRequestMethod(), path, query, token, body);
        calls.add(call);
        if (token.equals(BAD_TOKEN)) {
            answer(exchange, 401, error(Map.of("message", "Invalid OAuth access token", "code", 190)));
        } else if (refusals.containsKey(path)) {
            answer(exchange, 400, error(refusals.get(path)));
        } else {
            Object answer = answerTo(call);
            AtomicInteger toDrop = drops.get(path);
            if (call.method().equals("POST") && toDrop != null && toDrop.getAndDecrement() > 0) {
                exchange.close();
                return;
            }
            answer(exchange, answer instanceof Refused ? 400 : 200, answer);
        }
    }

    private Object answerTo(Call call) {
        String[] parts = call.path().substring(1).split("/");
        String edge = parts.length > 1 ? parts[1] : "";
        return switch (call.method() + " " + edge) {
            case "POST message_templates" -> create(parts[0], call.body());
            case "GET message_templates" -> list(parts[0], call.query());
            case "DELETE message_templates" -> {
                templates.getOrDefault(parts[0], Map.of()).remove(call.query().replaceAll(".*hsm_id=(\\d+).*", "$1"));
                yield Map.of("success", true);
            }
            case "GET phone_numbers" ->
                Map.of(
                        "data",
                        numbers.values().stream()
                                .filter(number -> parts[0].equals(number.get("waba")))
                                .toList());
            case "GET whatsapp_business_profile" ->
                Map.of("data", List.of(Map.of("about", "مشويات", "vertical", "RESTAURANT")));
            case "GET " -> numbers.getOrDefault(parts[0], Map.of("id", parts[0], "name", "Najd Grill"));
            default -> Map.of("success", true);
        };
    }

    private Object create(String waba, JsonNode body) {
        Map<String, Map<String, Object>> known = templates.computeIfAbsent(waba, key -> new ConcurrentHashMap<>());
        String name = body.path("name").asString();
        boolean exists = known.values().stream()
                .anyMatch(one -> name.equals(one.get("name"))
                        && body.path("language").asString().equals(one.get("language")));
        if (exists) {
            return new Refused(Map.of(
                    "message", "Invalid parameter", "code", 100, "error_subcode", 2388024, "error_user_msg", "exists"));
        }
        String id = Integer.toString(ids.incrementAndGet());
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("id", id);
        body.propertyStream()
                .forEach(field -> template.put(field.getKey(), JSON.treeToValue(field.getValue(), Object.class)));
        template.put("status", "PENDING");
        known.put(id, template);
        return Map.of(
                "id", id, "status", "PENDING", "category", body.path("category").asString());
    }

    private Object list(String waba, String query) {
        List<Map<String, Object>> all = new ArrayList<>(templates.getOrDefault(waba, Map.of()).values().stream()
                .filter(one -> !query.contains("name=") || query.contains("name=" + one.get("name")))
                .toList());
        int from = query.contains("after=") ? Integer.parseInt(query.replaceAll(".*after=(\\d+).*", "$1")) : 0;
        int to = Math.min(all.size(), from + PAGE);
        Map<String, Object> cursors = Map.of("cursors", Map.of("after", Integer.toString(to)));
        Map<String, Object> next = Map.of("cursors", Map.of("after", Integer.toString(to)), "next", "https://graph");
        return Map.of("data", all.subList(Math.min(from, all.size()), to), "paging", to < all.size() ? next : cursors);
    }

    private static Object error(Map<String, Object> error) {
        return Map.of("error", error);
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        Object shown = body instanceof Refused refused ? error(refused.error()) : body;
        byte[] bytes = JSON.writeValueAsString(shown).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private record Refused(Map<String, Object> error) {}
}
