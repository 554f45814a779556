package com.crmres.core.live;

import com.crmres.core.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real WebSocket of a person who looks. */
final class Screen implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final boolean reads;
    private @Nullable WebSocket socket;

    private Screen(boolean reads) {
        this.reads = reads;
    }

    /** Signs in once: more often than some times a minute nobody may. */
    static String tokenOf(Api api, String person) {
        return TOKENS.computeIfAbsent(person, api::tokenOf);
    }

    static String ticket(Api api, String token) {
        return api.call("POST", "/api/v1/live/tickets", token)
                .body()
                .get("ticket")
                .asString();
    }

    static Screen open(int port, String ticket, @Nullable String cursor, String... headers) {
        return connect(new Screen(true), port, ticket, cursor, headers);
    }

    /** Takes in nothing until told to. */
    static Screen asleep(int port, String ticket) {
        return connect(new Screen(false), port, ticket, null);
    }

    private static Screen connect(Screen screen, int port, String ticket, @Nullable String cursor, String... headers) {
        String query = "?ticket=" + ticket + (cursor == null ? "" : "&cursor=" + cursor);
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        screen.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/live" + query), screen)
                .join();
        return screen;
    }

    /** 101, or the status with which it was refused. */
    static int statusOf(int port, String ticket, String... headers) {
        try (Screen opened = open(port, ticket, null, headers)) {
            return 101;
        } catch (CompletionException refused) {
            return said(refused).statusCode();
        }
    }

    /** What a socket that may not be opened is answered. */
    static HttpResponse<?> refusal(int port, String ticket) {
        try (Screen opened = open(port, ticket, null)) {
            throw new AssertionError("It was let in");
        } catch (CompletionException refused) {
            return said(refused);
        }
    }

    private static HttpResponse<?> said(CompletionException refused) {
        return ((WebSocketHandshakeException) Objects.requireNonNull(refused.getCause())).getResponse();
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        if (reads) {
            webSocket.request(1);
        }
    }

    void wakeUp() {
        socket().request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            frames.add(JSON.readTree(text.toString()));
            text.setLength(0);
        }
        if (reads) {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }

    void says(String message) {
        socket().sendText(message, true).join();
    }

    /** As when the train enters a tunnel. */
    void isKilled() {
        socket().abort();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    List<JsonNode> frames() {
        return frames;
    }

    List<JsonNode> of(String type) {
        return frames.stream()
                .filter(frame -> frame.get("type").asString().equals(type))
                .toList();
    }

    JsonNode await(String type) {
        return await(frame -> frame.get("type").asString().equals(type));
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        until(() -> frames.stream().anyMatch(wanted));
        return frames.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** The cursor to come again with. */
    String cursor() {
        return frames.getLast().get("id").asString();
    }

    static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come about within " + PATIENCE);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    private WebSocket socket() {
        return Objects.requireNonNull(socket);
    }

    @Override
    public void close() {
        socket().abort();
    }
}
