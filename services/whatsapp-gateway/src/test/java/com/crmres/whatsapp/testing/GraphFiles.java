package com.crmres.whatsapp.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Meta's Graph API as far as files go: what is told of each, and where it lies. */
public final class GraphFiles {

    private static final String FOLDER = "/lookaside/";
    private static final GraphFiles INSTANCE = new GraphFiles();

    private final Map<String, Map<String, Object>> told = new ConcurrentHashMap<>();
    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> stale = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();

    private GraphFiles() {}

    public static GraphFiles instance() {
        return INSTANCE;
    }

    /** A file that lies at the stub itself. */
    public void keep(String id, String mimeType, String sha256, byte[] file) {
        tell(
                id,
                Map.of(
                        "mime_type",
                        mimeType,
                        "sha256",
                        sha256,
                        "url",
                        GraphStub.instance().url() + FOLDER + id));
        bytes.put(id, file);
    }

    /** What is answered about a file. */
    public void tell(String id, Map<String, Object> fields) {
        told.put(id, fields);
    }

    /** The address leads nowhere so many times. */
    public void staleAtFirst(String id, int times) {
        stale.put(id, new AtomicInteger(times));
    }

    public void redirect(String id, String address) {
        redirects.put(id, address);
    }

    boolean knows(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.startsWith(FOLDER) || told.containsKey(idOf(path));
    }

    void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = idOf(path);
        if (!"Bearer graph-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, new byte[0]);
        } else if (!path.startsWith(FOLDER)) {
            answer(
                    exchange,
                    200,
                    JsonMapper.shared().writeValueAsString(told.get(id)).getBytes(StandardCharsets.UTF_8));
        } else if (stale.getOrDefault(id, new AtomicInteger()).getAndDecrement() > 0) {
            answer(exchange, 404, new byte[0]);
        } else if (redirects.containsKey(id)) {
            exchange.getResponseHeaders().add("Location", redirects.get(id));
            answer(exchange, 302, new byte[0]);
        } else {
            answer(exchange, 200, bytes.getOrDefault(id, new byte[0]));
        }
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
