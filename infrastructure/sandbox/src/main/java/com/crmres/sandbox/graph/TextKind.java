package com.crmres.sandbox.graph;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Plain text. */
@Component
class TextKind implements MessageKind {

    private static final int BODY = 4096;

    @Override
    public String name() {
        return "text";
    }

    @Override
    public Content read(JsonNode body) {
        JsonNode text = body.path("text");
        Limits.require(text.isObject(), () -> GraphErrors.required("text"));
        JsonNode value = text.path("body");
        Limits.require(value.isString() && !value.stringValue().isBlank(), () -> GraphErrors.required("text['body']"));
        Limits.require(
                Limits.length(value.stringValue()) <= BODY,
                () -> GraphErrors.invalidParam("Param text['body'] must be at most " + BODY + " characters long."));
        JsonNode preview = text.path("preview_url");
        Limits.require(
                preview.isMissingNode() || preview.isBoolean(),
                () -> GraphErrors.invalidParam("Param text['preview_url'] must be a boolean."));
        return new Content(value.stringValue(), null);
    }
}
