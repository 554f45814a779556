package com.crmres.sandbox.graph.interactive;

import com.crmres.sandbox.graph.kind.Content;
import com.crmres.sandbox.graph.kind.MessageKind;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages with something to tap. */
@Component
class InteractiveKind implements MessageKind {

    private static final int FOOTER = 60;
    /** Forms that Meta knows and nobody can send from a number in Saudi Arabia, or that this sandbox does not play. */
    private static final Set<String> KNOWN =
            Set.of("carousel", "order_details", "order_status", "voice_call", "call_permission_request");

    private final List<InteractiveForm> forms;

    InteractiveKind(List<InteractiveForm> forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "interactive";
    }

    @Override
    public Content read(BusinessNumber number, JsonNode body) {
        JsonNode node = MessageKind.object(body, "interactive");
        JsonNode type = node.path("type");
        Limits.require(type.isString(), () -> GraphErrors.required("interactive['type']"));
        InteractiveForm form = form(type.stringValue().toLowerCase(Locale.ROOT));
        String text = text(form, node);
        Limits.require(node.path("action").isObject(), () -> GraphErrors.required("interactive['action']"));
        form.check(number, node);
        return Content.interactive(text, ((ObjectNode) node.deepCopy()).put("type", form.name()));
    }

    private static String text(InteractiveForm form, JsonNode node) {
        if (node.has("footer")) {
            Limits.text(node.path("footer"), "text", "Footer text", FOOTER);
        }
        if (!form.needsBody() && !node.has("body")) {
            return "";
        }
        return Limits.text(node.path("body"), "text", "Body text", form.longestBody());
    }

    private InteractiveForm form(String type) {
        return forms.stream()
                .filter(form -> form.name().equals(type))
                .findFirst()
                .orElseThrow(() -> KNOWN.contains(type)
                        ? GraphErrors.unsupportedKind("Interactive messages of type " + type + " are not available.")
                        : GraphErrors.invalidValue("Interactive type is not valid: " + type));
    }
}
