package com.crmres.local.aws;

import com.crmres.local.chaos.Chaos;
import com.crmres.local.protocol.Json;
import com.crmres.local.sqs.QueueStore;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What AWS does not have: health, the chaos switch, and emptying everything between tests. */
final class Control {

    private final QueueStore store;
    private final Chaos chaos;

    Control(QueueStore store, Chaos chaos) {
        this.store = store;
        this.chaos = chaos;
    }

    void handle(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        switch (call) {
            case "GET /control/health" -> answer(exchange, 200, Json.object().put("status", "UP"));
            case "GET /control/chaos" -> answer(exchange, 200, describe());
            case "POST /control/chaos" -> setChaos(exchange);
            case "DELETE /control/chaos" -> {
                chaos.set(Chaos.Level.NONE);
                answer(exchange, 200, describe());
            }
            case "DELETE /control/messages" -> {
                store.purgeAll();
                answer(exchange, 200, Json.object());
            }
            default -> answer(exchange, 404, Json.object().put("message", "There is no " + call));
        }
    }

    private void setChaos(HttpExchange exchange) throws IOException {
        try {
            JsonNode wanted = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            chaos.set(new Chaos.Level(
                    wanted.path("delay_ms").asInt(0),
                    wanted.path("shuffle").asBoolean(false),
                    wanted.path("repeat_rate").asDouble(0)));
            answer(exchange, 200, describe());
        } catch (JacksonException malformed) {
            answer(exchange, 400, Json.object().put("message", "Expected {delay_ms, shuffle, repeat_rate}"));
        }
    }

    private ObjectNode describe() {
        Chaos.Level level = chaos.level();
        return Json.object()
                .put("delay_ms", level.delayMillis())
                .put("shuffle", level.shuffle())
                .put("repeat_rate", level.repeatRate());
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = Json.MAPPER.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
