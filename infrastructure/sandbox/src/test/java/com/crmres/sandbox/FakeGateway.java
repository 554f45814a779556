package com.crmres.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A restaurant's callback that remembers what it received and answers as it is told. */
final class FakeGateway {

    static final String SECRET = "app-secret-of-the-test";

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    FakeGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/webhooks/whatsapp", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next requests get these answers, all later ones 200. */
    void answerWith(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    void forget() {
        received.clear();
        answers.clear();
    }

    List<Received> received() {
        return received;
    }

    /** Every messages[] or statuses[] element received, in order of arrival. */
    List<JsonNode> elements(String list) {
        return received.stream().flatMap(request -> request.elements(list)).toList();
    }

    /** The values of every change of this field, in order of arrival. */
    List<JsonNode> changes(String field) {
        return received.stream()
                .flatMap(request ->
                        new JsonMapper().readTree(request.body()).path("entry").valueStream())
                .flatMap(entry -> entry.path("changes").valueStream())
                .filter(change -> change.path("field").asString().equals(field))
                .map(change -> change.path("value"))
                .toList();
    }

    List<String> statusesOf(String wamid) {
        return elements("statuses").stream()
                .filter(status -> status.path("id").asString().equals(wamid))
                .map(status -> status.path("status").asString())
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                byte[] challenge = exchange.getRequestURI()
                        .getQuery()
                        .replaceAll(".*hub.challenge=(\\d+).*", "$1")
                        .getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(200, challenge.length);
                exchange.getResponseBody().write(challenge);
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(new Received(body, exchange.getRequestHeaders().getFirst("X-Hub-Signature-256")));
            Integer status = answers.poll();
            exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        }
    }

    record Received(byte[] body, String signature) {

        Stream<JsonNode> elements(String list) {
            return changes().flatMap(change -> change.path(list).valueStream());
        }

        Stream<JsonNode> changes() {
            return new JsonMapper()
                    .readTree(body)
                    .path("entry")
                    .valueStream()
                    .flatMap(entry -> entry.path("changes").valueStream())
                    .map(change -> change.path("value"));
        }
    }
}
