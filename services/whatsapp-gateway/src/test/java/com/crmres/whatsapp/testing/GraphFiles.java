package com.crmres.whatsapp.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Meta's Graph API as far as files go: what is told of each, where it lies, and what is handed over. */
public final class GraphFiles {

    private static final String FOLDER = "/lookaside/";
    private static final String UPLOADS = "/media";
    private static final GraphFiles INSTANCE = new GraphFiles();

    private final Map<String, Map<String, Object>> told = new ConcurrentHashMap<>();
    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> stale = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final Map<String, List<String>> uploads = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final AtomicInteger ids = new AtomicInteger(880_000);

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

    /** The forms in which files were handed over for a number, as they came. */
    public List<String> uploadsOf(String phoneNumberId) {
        return uploads.getOrDefault(phoneNumberId, List.of());
    }

    /** Refuses so many files of a number. */
    public void refuseUploads(String phoneNumberId, int times) {
        refusals.put(phoneNumberId, times);
    }

    /** Knows a file that was handed over no longer. */
    public void forget(String id) {
        forgotten.add(id);
    }

    boolean hasForgotten(String id) {
        return forgotten.contains(id);
    }

    boolean knows(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.endsWith(UPLOADS) || path.startsWith(FOLDER) || told.containsKey(idOf(path));
    }

    void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = idOf(path);
        if (!"Bearer graph-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, new byte[0]);
        } else if (path.endsWith(UPLOADS)) {
            take(exchange, idOf(path.substring(0, path.length() - UPLOADS.length())));
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

    private void take(HttpExchange exchange, String phoneNumberId) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        uploads.computeIfAbsent(phoneNumberId, number -> new CopyOnWriteArrayList<>())
                .add(form);
        boolean refused = refusals.merge(phoneNumberId, -1, (left, one) -> left + one) >= 0;
        String body = refused
                ? "{\"error\":{\"message\":\"(#131053) Media upload error\",\"code\":131053}}"
                : "{\"id\":\"" + ids.incrementAndGet() + "\"}";
        answer(exchange, refused ? 400 : 200, body.getBytes(StandardCharsets.UTF_8));
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
