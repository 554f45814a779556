package com.crmres.sandbox.graph.template.use;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.graph.template.Placeholders;
import com.crmres.sandbox.graph.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The buttons of a template that is sent: each brings what its definition leaves open. */
final class ButtonFilling {

    private static final int PAYLOAD = 128;
    private static final int CODE = 15;

    private ButtonFilling() {}

    static void fill(Template template, JsonNode components, ObjectNode shown) {
        List<JsonNode> defined = template.shape().buttons();
        Map<Integer, JsonNode> sent = sent(components, defined.size());
        if (defined.isEmpty()) {
            return;
        }
        ArrayNode buttons = shown.putArray("buttons");
        for (int i = 0; i < defined.size(); i++) {
            buttons.add(button(defined.get(i), sent.get(i), i));
        }
    }

    private static Map<Integer, JsonNode> sent(JsonNode components, int buttons) {
        Map<Integer, JsonNode> byIndex = new HashMap<>();
        for (JsonNode component : components) {
            if (component.path("type").asString("").equalsIgnoreCase("button")) {
                int index = component.path("index").asInt(-1);
                Limits.require(
                        index >= 0 && index < buttons,
                        () -> GraphErrors.badTemplateParameter("buttons: there is no button at index " + index));
                byIndex.put(index, component);
            }
        }
        return byIndex;
    }

    private static ObjectNode button(JsonNode defined, @Nullable JsonNode sent, int index) {
        String type = defined.path("type").asString("");
        ObjectNode button = JsonNodeFactory.instance.objectNode().put("type", type);
        button.put("text", defined.path("text").asString(type.equals("COPY_CODE") ? "Copy code" : ""));
        if (sent != null) {
            checkType(type, sent, index);
        }
        JsonNode parameter = sent == null ? MissingNode.getInstance() : sent.at("/parameters/0");
        switch (type) {
            case "URL" -> button.put("url", url(defined, parameter, index));
            case "COPY_CODE" -> button.put("coupon_code", needed(parameter, "coupon_code", "Copy_code", index, CODE));
            case "QUICK_REPLY" -> button.put("payload", payload(defined, parameter));
            case "PHONE_NUMBER" ->
                button.put("phone_number", defined.path("phone_number").asString(""));
            default -> button.set("action", parameter.path("action"));
        }
        return button;
    }

    private static void checkType(String type, JsonNode sent, int index) {
        String given = sent.path("sub_type").asString("").toUpperCase(Locale.ROOT);
        Limits.require(
                given.equals(type),
                () -> GraphErrors.parameterFormat(
                        "buttons: Button at index " + index + " is of type " + type + ", received " + given));
    }

    private static String url(JsonNode defined, JsonNode parameter, int index) {
        Placeholders variables = Placeholders.of(defined.path("url").asString(""));
        if (variables.count() == 0) {
            Limits.require(
                    parameter.isMissingNode(),
                    () -> GraphErrors.badTemplateParameter(
                            "buttons: Button at index " + index + " of type Url does not take a parameter"));
            return variables.text();
        }
        return variables.filled(Map.of(variables.names().getFirst(), needed(parameter, "text", "Url", index, 2000)));
    }

    private static String payload(JsonNode defined, JsonNode parameter) {
        String payload = parameter.path("payload").asString(defined.path("text").asString(""));
        Limits.require(
                Limits.length(payload) <= PAYLOAD,
                () -> GraphErrors.badTemplateParameter("buttons: payload is longer than " + PAYLOAD + " characters"));
        return payload;
    }

    private static String needed(JsonNode parameter, String field, String title, int index, int max) {
        String value = parameter.path(field).asString("");
        Limits.require(
                !value.isBlank(),
                () -> GraphErrors.missingValue(
                        "buttons: Button at index " + index + " of type " + title + " requires a parameter"));
        Limits.require(
                Limits.length(value) <= max,
                () -> GraphErrors.badTemplateParameter("buttons: the parameter at index " + index + " is too long"));
        return value;
    }
}
