package com.crmres.whatsapp.testing;

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

/** Meta's Graph API as far as sending goes; texts beginning with a known word are answered as that word says. */
public final class GraphStub {

    /** What was sent. */
    public record Sent(String wamid, JsonNode body) {

        public String text() {
            return body.path("text").path("body").asString("");
        }

        public String ownId() {
            return body.path("biz_opaque_callback_data").asString("");
        }
    }

    private static final GraphStub INSTANCE = new GraphStub();

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<JsonNode> reads = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private HttpServer server;

    private GraphStub() {
        server = listen(0);
    }

    private HttpServer listen(int port) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Refuses connections while the work is done. */
    public void downWhile(Runnable work) {
        int port = server.getAddress().getPort();
        server.stop(0);
        try {
            work.run();
        } finally {
            server = listen(port);
        }
    }

    public static GraphStub instance() {
        return INSTANCE;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The messages of one customer that Meta took, answered or not. */
    public List<Sent> sentTo(String recipient) {
        return sent.stream()
                .filter(one -> one.body().path("to").asString("").equals(recipient)
                        || one.body().path("recipient").asString("").equals(recipient))
                .toList();
    }

    /** The messages that were marked as read. */
    public List<String> read() {
        return reads.stream().map(one -> one.path("message_id").asString("")).toList();
    }

    /** Refuses so many sends of a text that begins with {@code code:}. */
    public void refuse(int code, int times) {
        refusals.put(Integer.toString(code), times);
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (GraphFiles.instance().knows(exchange)) {
            GraphFiles.instance().handle(exchange);
            return;
        }
        if (!exchange.getRequestURI().getPath().endsWith("/messages")) {
            GraphAccounts.instance().handle(exchange);
            return;
        }
        JsonNode body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        if (body.path("status").asString("").equals("read")) {
            reads.add(body);
            answer(exchange, 200, "{\"success\":true}");
            return;
        }
        String text = body.path("text").path("body").asString("");
        String word = text.contains(":") ? text.substring(0, text.indexOf(':')) : "";
        if (refusals.merge(word, -1, (left, one) -> left + one) >= 0) {
            answer(exchange, 400, "{\"error\":{\"message\":\"(#%s) no\",\"code\":%s}}".formatted(word, word));
            return;
        }
        String file = body.path(body.path("type").asString("")).path("id").asString("");
        if (GraphFiles.instance().hasForgotten(file)) {
            answer(exchange, 400, "{\"error\":{\"message\":\"(#131009) no such file\",\"code\":131009}}");
            return;
        }
        Sent one = new Sent("wamid.stub." + UUID.randomUUID(), body);
        sent.add(one);
        switch (word) {
            case "cut" -> exchange.close();
            case "broken" -> answer(exchange, 502, "<html>Bad Gateway</html>");
            default -> answer(exchange, 200, "{\"messages\":[{\"id\":\"" + one.wamid() + "\"}]}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
