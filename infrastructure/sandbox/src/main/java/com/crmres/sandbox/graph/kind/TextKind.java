package com.crmres.sandbox.graph.kind;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
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
    public Content read(BusinessNumber number, JsonNode body) {
        JsonNode text = MessageKind.object(body, "text");
        JsonNode value = text.path("body");
        Limits.require(value.isString() && !value.stringValue().isBlank(), () -> GraphErrors.required("text['body']"));
        Limits.require(
                !Limits.exceeds(value.stringValue(), BODY),
                () -> GraphErrors.invalidParam("Param text['body'] must be at most " + BODY + " characters long."));
        JsonNode preview = text.path("preview_url");
        Limits.require(
                preview.isMissingNode() || preview.isBoolean(),
                () -> GraphErrors.invalidParam("Param text['preview_url'] must be a boolean."));
        return Content.text(value.stringValue());
    }
}
