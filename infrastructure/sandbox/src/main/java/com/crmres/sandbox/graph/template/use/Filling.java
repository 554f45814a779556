package com.crmres.sandbox.graph.template.use;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.graph.template.Placeholders;
import com.crmres.sandbox.graph.template.Shape;
import com.crmres.sandbox.graph.template.Template;
import com.crmres.sandbox.number.BusinessNumber;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts the sent parameters into a template, or says in Meta's words why they do not fit. */
@Component
class Filling {

    private static final Set<String> PARTS = Set.of("header", "body", "button");
    private static final int BODY = 1024;

    private final HeaderFilling headers;

    Filling(HeaderFilling headers) {
        this.headers = headers;
    }

    ObjectNode fill(BusinessNumber number, Template template, JsonNode components) {
        Limits.require(
                components.isMissingNode() || components.isArray(),
                () -> GraphErrors.invalidParam("Param template['components'] must be an array."));
        checkParts(components);
        Shape shape = template.shape();
        ObjectNode shown = JsonNodeFactory.instance
                .objectNode()
                .put("name", template.name())
                .put("language", template.language())
                .put("category", template.category());
        headers.fill(number, template, Sent.parameters(components, "header"), shown);
        shown.put("body", body(template, Sent.parameters(components, "body")));
        if (!shape.footerText().isEmpty()) {
            shown.put("footer", shape.footerText());
        }
        ButtonFilling.fill(template, components, shown);
        return shown;
    }

    private static String body(Template template, List<JsonNode> parameters) {
        Placeholders variables = Placeholders.of(template.shape().bodyText());
        String body = variables.filled(Texts.values("body", variables, template.isNamed(), parameters));
        Limits.require(
                !Limits.exceeds(body, BODY),
                () -> GraphErrors.tooLong("body text is longer than " + BODY + " characters after its parameters"));
        return body;
    }

    private static void checkParts(JsonNode components) {
        for (JsonNode component : components) {
            String type = component.path("type").asString("").toLowerCase(Locale.ROOT);
            Limits.require(
                    PARTS.contains(type),
                    () -> GraphErrors.invalidParam("Param template['components']['type'] must be one of {BODY, BUTTON,"
                            + " HEADER} - got \"" + type + "\"."));
        }
    }
}
