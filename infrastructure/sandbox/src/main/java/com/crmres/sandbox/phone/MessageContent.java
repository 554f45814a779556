package com.crmres.sandbox.phone;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a message that depends on its kind.
 *
 * @param fields what stands in Meta's message object: the kind's own object, and whatever the sender put beside it
 */
record MessageContent(String type, ObjectNode fields) {

    private static final int LONGEST_TEXT = 65_536;
    private static final Set<String> AT_MESSAGE_LEVEL = Set.of("text", "unsupported", "unknown");
    private static final List<String> READABLE = List.of(
            "/body", "/button_reply/title", "/list_reply/title", "/nfm_reply/body", "/text", "/caption", "/name");

    static MessageContent of(MessageRequest request) {
        String type = request.type();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (type.equals("text")) {
            fields.putObject("text").put("body", checkedText(request.text()));
        }
        JsonNode payload = request.payload();
        if (payload != null) {
            place(fields, type, payload);
        } else if (!type.equals("text")) {
            throw new IllegalArgumentException("payload is missing");
        }
        return new MessageContent(type, fields);
    }

    private static void place(ObjectNode fields, String type, JsonNode payload) {
        if (payload instanceof ObjectNode object && (AT_MESSAGE_LEVEL.contains(type) || object.has(type))) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                fields.set(field.getKey(), field.getValue());
            }
        } else {
            fields.set(type, payload);
        }
    }

    private static String checkedText(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("text has 1 to " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    boolean isReaction() {
        return type.equals("reaction");
    }

    JsonNode payload() {
        return fields.path(type);
    }

    Bubble bubble(String wamid, @Nullable String replyTo, Instant at) {
        boolean interactive = type.equals("interactive");
        JsonNode shown = type.equals("text") || payload().isMissingNode() ? null : payload();
        return new Bubble(
                wamid,
                Sender.CUSTOMER,
                type,
                readable(),
                interactive ? shown : null,
                interactive ? null : shown,
                null,
                null,
                replyTo,
                null,
                at,
                Ticks.SENT,
                null);
    }

    private @Nullable String readable() {
        return READABLE.stream()
                .map(path -> payload().at(path))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst()
                .orElse(null);
    }
}
