package com.crmres.local.aws;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Caller;
import com.crmres.local.protocol.Json;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** One call's connection. */
final class HttpCaller implements Caller {

    private final HttpExchange exchange;
    private final String jsonVersion;
    private boolean begun;
    private Runnable undo = () -> {};

    HttpCaller(HttpExchange exchange, String jsonVersion) {
        this.exchange = exchange;
        this.jsonVersion = jsonVersion;
    }

    @Override
    public String baseUrl() {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return "http://"
                + (host == null ? "127.0.0.1:" + exchange.getLocalAddress().getPort() : host);
    }

    /**
     * Begins the answer with blanks, which JSON allows: a caller that is gone answers the first with a reset, and the second fails.
     */
    @Override
    public void requireAlive() throws IOException {
        if (!begun) {
            begin(200, 0);
        }
        OutputStream out = exchange.getResponseBody();
        for (int i = 0; i < 2; i++) {
            out.write(' ');
            out.flush();
        }
    }

    @Override
    public void whenLost(Runnable whatToUndo) {
        undo = whatToUndo;
    }

    void answer(int status, ObjectNode output) throws IOException {
        byte[] body = Json.MAPPER.writeValueAsBytes(output);
        try {
            if (!begun) {
                begin(status, body.length);
            }
            exchange.getResponseBody().write(body);
            exchange.close();
        } catch (IOException lost) {
            undo.run();
            throw lost;
        }
    }

    void refuse(AwsException refused, String type) throws IOException {
        exchange.getResponseHeaders().set("x-amzn-query-error", refused.queryCode() + ";Sender");
        answer(refused.status(), JsonDoor.error(type, refused.text()));
    }

    private void begin(int status, int length) throws IOException {
        begun = true;
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-" + jsonVersion);
        exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        exchange.sendResponseHeaders(status, length);
    }
}
