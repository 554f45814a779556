package com.crmres.local.supervisor.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON over HTTP, as a script would speak it. */
final class JsonCalls {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 10_000;

    private JsonCalls() {}

    static JsonNode get(String url, Map<String, String> headers) throws IOException {
        return answer(open(url, headers));
    }

    static JsonNode post(String url, Object body) throws IOException {
        HttpURLConnection call = open(url, Map.of("Content-Type", "application/json"));
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        try (OutputStream out = call.getOutputStream()) {
            out.write(JsonMapper.shared().writeValueAsBytes(body));
        }
        return answer(call);
    }

    private static HttpURLConnection open(String url, Map<String, String> headers) throws IOException {
        HttpURLConnection call = (HttpURLConnection) URI.create(url).toURL().openConnection();
        call.setConnectTimeout(CONNECT_MILLIS);
        call.setReadTimeout(READ_MILLIS);
        headers.forEach(call::setRequestProperty);
        return call;
    }

    private static JsonNode answer(HttpURLConnection call) throws IOException {
        int status = call.getResponseCode();
        if (status >= 300) {
            throw new IOException(call.getRequestMethod() + " " + call.getURL().getPath() + " answered " + status);
        }
        try (InputStream in = call.getInputStream()) {
            byte[] body = in.readAllBytes();
            return body.length == 0
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(body);
        }
    }
}
