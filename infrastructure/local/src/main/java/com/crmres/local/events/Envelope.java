package com.crmres.local.events;

import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An event as EventBridge passes it on. */
record Envelope(UUID id, ObjectNode json) {

    /** What AWS counts for the time of an entry. */
    private static final int TIME_BYTES = 14;

    static Envelope of(JsonNode entry, String account, String region, Instant now) {
        String source = required(entry, "Source");
        if (source.startsWith("aws.")) {
            throw AwsException.of("NotAuthorizedForSource", "Not authorized for the source.");
        }
        String detailType = required(entry, "DetailType");
        JsonNode detail = detail(required(entry, "Detail"));
        UUID id = UUID.randomUUID();
        ObjectNode json = Json.object()
                .put("version", "0")
                .put("id", id.toString())
                .put("detail-type", detailType)
                .put("source", source)
                .put("account", account)
                .put("time", time(entry, now))
                .put("region", region);
        ArrayNode resources = json.putArray("resources");
        Json.texts(entry, "Resources").forEach(resources::add);
        json.set("detail", detail);
        return new Envelope(id, json);
    }

    private static String required(JsonNode entry, String member) {
        return Json.text(entry, member)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> AwsException.of(
                        "InvalidArgument",
                        "Parameter " + member + " is not valid. Reason: " + member + " is a required argument."));
    }

    private static JsonNode detail(String text) {
        try {
            JsonNode detail = Json.MAPPER.readTree(text);
            if (detail.isObject()) {
                return detail;
            }
        } catch (JacksonException malformed) {
            // answered like everything that is no object
        }
        throw AwsException.of("MalformedDetail", "Detail is malformed.");
    }

    private static String time(JsonNode entry, Instant now) {
        JsonNode time = entry.path("Time");
        Instant instant = time.isNumber() ? Instant.ofEpochMilli(Math.round(time.asDouble() * 1000)) : now;
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The bytes of an entry that count towards the limit. */
    static int size(JsonNode entry) {
        int size = entry.path("Time").isNumber() ? TIME_BYTES : 0;
        for (String member : new String[] {"Source", "DetailType", "Detail"}) {
            size += bytes(Json.text(entry, member).orElse(""));
        }
        return size
                + Json.texts(entry, "Resources").stream()
                        .mapToInt(Envelope::bytes)
                        .sum();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
