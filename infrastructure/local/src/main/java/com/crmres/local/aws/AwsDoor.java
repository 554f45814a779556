package com.crmres.local.aws;

import com.crmres.local.storage.S3Door;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The one port of all AWS services: tells from the request which one is meant. */
final class AwsDoor implements HttpHandler {

    private static final Logger LOG = System.getLogger(AwsDoor.class.getName());

    private final JsonDoor json;
    private final Control control;
    private final S3Door s3;

    AwsDoor(JsonDoor json, Control control, S3Door s3) {
        this.json = json;
        this.control = control;
        this.s3 = s3;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            dispatch(exchange);
        } catch (IOException | UncheckedIOException callerGone) {
            LOG.log(Level.DEBUG, "A caller left before its answer", callerGone);
            exchange.close();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, exchange.getRequestMethod() + " " + exchange.getRequestURI() + " failed", failed);
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        }
    }

    private void dispatch(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            json.handle(exchange, target);
        } else if (exchange.getRequestURI().getPath().startsWith("/control/")) {
            control.handle(exchange);
        } else {
            s3.handle(exchange);
        }
    }
}
