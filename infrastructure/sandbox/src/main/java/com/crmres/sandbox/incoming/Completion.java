package com.crmres.sandbox.incoming;

import com.crmres.sandbox.number.BusinessNumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Completes what a request leaves out: files, the new words of an edit, the error of an unsupported message. */
@Component
class Completion {

    private static final Set<String> FILES = Set.of("image", "video", "audio", "document", "sticker");

    private final IncomingFiles files;

    Completion(IncomingFiles files) {
        this.files = files;
    }

    @Nullable
    JsonNode of(BusinessNumber number, MessageRequest request) {
        if (FILES.contains(request.type())) {
            return files.complete(number, request);
        }
        return switch (request.type()) {
            case "edit" -> edit(request);
            case "revoke" -> revoke(request);
            case "unsupported" -> request.payload() == null ? unsupported() : request.payload();
            default -> request.payload();
        };
    }

    private static JsonNode edit(MessageRequest request) {
        ObjectNode edit = ofOriginal(request);
        if (!edit.has("message")) {
            ObjectNode message = edit.putObject("message").put("type", "text");
            message.putObject("text").put("body", String.valueOf(request.text()));
            message.putObject("context")
                    .put("id", edit.path("original_message_id").asString(""));
        }
        return edit;
    }

    private static JsonNode revoke(MessageRequest request) {
        return ofOriginal(request);
    }

    private static ObjectNode ofOriginal(MessageRequest request) {
        ObjectNode node = request.payload() instanceof ObjectNode object
                ? object.deepCopy()
                : JsonNodeFactory.instance.objectNode();
        if (!node.has("original_message_id")) {
            throw new IllegalArgumentException("payload.original_message_id is missing");
        }
        return node;
    }

    private static JsonNode unsupported() {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        ObjectNode error = message.putArray("errors")
                .addObject()
                .put("code", 131051)
                .put("title", "Message type unknown")
                .put("message", "Message type unknown");
        error.putObject("error_data").put("details", "Message type is currently not supported.");
        return message;
    }
}
