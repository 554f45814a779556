package com.crmres.local.storage;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One request to S3: bucket and key from the path, the query, and how to answer. */
record S3Call(HttpExchange exchange, String bucket, String key, Map<String, String> query) {

    static S3Call of(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath().substring(1);
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        String key = slash < 0 ? "" : path.substring(slash + 1);
        return new S3Call(exchange, bucket, key, query(exchange.getRequestURI().getRawQuery()));
    }

    private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw == null) {
            return query;
        }
        for (String part : raw.split("&", -1)) {
            String[] pair = part.split("=", 2);
            String value = pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
            query.put(URLDecoder.decode(pair[0], StandardCharsets.UTF_8), value);
        }
        return query;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String header(String name, String otherwise) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? otherwise : value;
    }

    void setHeader(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    byte[] body() throws IOException {
        boolean chunked = header("x-amz-content-sha256", "").startsWith("STREAMING-");
        return chunked
                ? AwsChunks.read(exchange.getRequestBody())
                : exchange.getRequestBody().readAllBytes();
    }

    void answer(int status, byte[] body) throws IOException {
        boolean empty = body.length == 0 || method().equals("HEAD");
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    void answer(int status) throws IOException {
        answer(status, new byte[0]);
    }

    void answerXml(int status, String xml) throws IOException {
        setHeader("Content-Type", "application/xml");
        answer(status, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).getBytes(StandardCharsets.UTF_8));
    }
}
