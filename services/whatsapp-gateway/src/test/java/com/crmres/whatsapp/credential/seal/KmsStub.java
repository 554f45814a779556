package com.crmres.whatsapp.credential.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** AWS KMS as far as data keys go: closes them with a key of its own, for an encryption context that has to come again. */
final class KmsStub implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final byte[] master = AesGcm.randomKey();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    KmsStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The operations that were asked for, in order. */
    List<String> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        JsonNode wanted = JSON.readTree(exchange.getRequestBody().readAllBytes());
        asked.add(operation);
        String owner = wanted.path("EncryptionContext").path("crmres:account").asString("");
        String key = wanted.path("KeyId").asString();
        try {
            answer(
                    exchange,
                    200,
                    operation.endsWith("GenerateDataKey") ? made(key, owner) : opened(wanted, key, owner));
        } catch (SealBroken foreign) {
            answer(exchange, 400, Map.of("__type", "InvalidCiphertextException", "message", "no"));
        }
    }

    private Map<String, String> made(String key, String owner) {
        byte[] plain = AesGcm.randomKey();
        return Map.of(
                "KeyId", key, "Plaintext", text(plain), "CiphertextBlob", text(AesGcm.close(master, plain, owner)));
    }

    private Map<String, String> opened(JsonNode wanted, String key, String owner) {
        byte[] blob = Base64.getDecoder().decode(wanted.path("CiphertextBlob").asString());
        return Map.of("KeyId", key, "Plaintext", text(AesGcm.open(master, blob, owner)));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, String> body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
