package com.crmres.sandbox.graph;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages with something to tap: reply buttons or a list. */
@Component
class InteractiveKind implements MessageKind {

    private static final int FOOTER = 60;

    private final List<InteractiveForm> forms;

    InteractiveKind(List<InteractiveForm> forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "interactive";
    }

    @Override
    public Content read(JsonNode body) {
        JsonNode node = body.path("interactive");
        Limits.require(node.isObject(), () -> GraphErrors.required("interactive"));
        JsonNode type = node.path("type");
        Limits.require(type.isString(), () -> GraphErrors.required("interactive['type']"));
        InteractiveForm form = form(type.stringValue().toLowerCase(Locale.ROOT));
        String text = Limits.text(node.path("body"), "text", "Body text", form.longestBody());
        if (node.has("footer")) {
            Limits.text(node.path("footer"), "text", "Footer text", FOOTER);
        }
        form.check(node);
        return new Content(text, ((ObjectNode) node.deepCopy()).put("type", form.name()));
    }

    private InteractiveForm form(String type) {
        return forms.stream()
                .filter(form -> form.name().equals(type))
                .findFirst()
                .orElseThrow(() -> MessageRules.KNOWN_INTERACTIVE.contains(type)
                        ? GraphErrors.unsupportedKind("interactive " + type)
                        : GraphErrors.invalidValue("Interactive type is not valid: " + type));
    }
}
