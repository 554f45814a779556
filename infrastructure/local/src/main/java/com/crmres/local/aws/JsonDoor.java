package com.crmres.local.aws;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Json;
import com.crmres.local.protocol.JsonService;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes calls in AWS's JSON protocol to their service. */
final class JsonDoor {

    private final List<JsonService> services;

    JsonDoor(List<JsonService> services) {
        this.services = services;
    }

    void handle(HttpExchange exchange, String target) throws IOException {
        String prefix = target.substring(0, Math.max(0, target.indexOf('.')));
        JsonService service = services.stream()
                .filter(known -> known.targetPrefix().equals(prefix))
                .findFirst()
                .orElse(null);
        HttpCaller caller = new HttpCaller(exchange, service == null ? "1.0" : service.jsonVersion());
        try {
            if (service == null) {
                throw AwsException.unknownOperation(target);
            }
            JsonNode input = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            caller.answer(200, service.call(target.substring(prefix.length() + 1), input, caller));
        } catch (AwsException refused) {
            caller.refuse(refused, errorType(service, refused));
        } catch (JacksonException malformed) {
            caller.refuse(
                    AwsException.of("SerializationException", "The request is no JSON."), "SerializationException");
        }
    }

    private static String errorType(@org.jspecify.annotations.Nullable JsonService service, AwsException refused) {
        return service != null && service.targetPrefix().equals("AmazonSQS")
                ? "com.amazonaws.sqs#" + refused.type()
                : refused.type();
    }

    static ObjectNode error(String type, String message) {
        return Json.object().put("__type", type).put("message", message);
    }
}
