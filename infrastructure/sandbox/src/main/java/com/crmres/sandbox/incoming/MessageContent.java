package com.crmres.sandbox.incoming;

import com.crmres.sandbox.phone.Bubble;
import com.crmres.sandbox.phone.Sender;
import com.crmres.sandbox.phone.Ticks;
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

    /** @param payload the kind's own object, completed where the request left something out */
    static MessageContent of(MessageRequest request, @Nullable JsonNode payload) {
        String type = request.type();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (type.equals("text")) {
            fields.putObject("text").put("body", checkedText(request.text()));
        }
        if (payload != null) {
            place(fields, type, payload);
        } else if (!type.equals("text")) {
            throw new IllegalArgumentException("payload is missing");
        }
        if (request.extra() instanceof ObjectNode extra) {
            fields.setAll(extra);
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

    /** Whether it goes to a group, which no chat here shows. */
    boolean isForGroup() {
        return fields.has("group_id");
    }

    JsonNode payload() {
        return fields.path(type);
    }

    Bubble bubble(String wamid, @Nullable String replyTo, Instant at) {
        boolean interactive = type.equals("interactive");
        JsonNode shown = shown();
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

    /** The kind's own object, the advertisement that the customer came from, and whether it was forwarded. */
    private @Nullable JsonNode shown() {
        JsonNode own = type.equals("text") || payload().isMissingNode() ? null : payload();
        boolean forwarded = fields.at("/context/forwarded").asBoolean(false);
        if (!(forwarded || fields.has("referral")) || (own != null && own.isArray())) {
            return own;
        }
        ObjectNode shown = own instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (fields.has("referral")) {
            shown.set("referral", fields.path("referral"));
        }
        return forwarded ? shown.put("forwarded", true) : shown;
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
