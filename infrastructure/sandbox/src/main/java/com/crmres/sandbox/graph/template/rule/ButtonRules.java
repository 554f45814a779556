package com.crmres.sandbox.graph.template.rule;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.graph.template.Placeholders;
import com.crmres.sandbox.graph.template.Shape;
import com.crmres.sandbox.graph.template.TemplateErrors;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What Meta checks about a template's buttons. */
final class ButtonRules {

    private static final int MOST = 10;
    private static final int LABEL = 25;
    private static final int URL = 2000;
    private static final int CODE = 15;
    private static final int PHONE = 20;
    private static final Map<String, Integer> MOST_OF =
            Map.of("QUICK_REPLY", MOST, "URL", 2, "PHONE_NUMBER", 1, "COPY_CODE", 1, "FLOW", 1, "CATALOG", 1);

    private ButtonRules() {}

    static void check(Shape shape) {
        List<String> types = shape.buttons().stream()
                .map(button -> button.path("type").asString(""))
                .toList();
        require(types.size() <= MOST, "A template has at most " + MOST + " buttons.");
        for (String type : types) {
            Integer most = MOST_OF.get(type);
            require(most != null, "Button type " + type + " is not available.");
            require(
                    most != null && Collections.frequency(types, type) <= most,
                    "A template has at most " + most + " buttons of type " + type + ".");
        }
        require(areGrouped(types), "Quick replies must stand together, before or after all other buttons.");
        shape.buttons().forEach(ButtonRules::checkButton);
    }

    private static boolean areGrouped(List<String> types) {
        int first = types.indexOf("QUICK_REPLY");
        int last = types.lastIndexOf("QUICK_REPLY");
        boolean together = first < 0 || last - first + 1 == Collections.frequency(types, "QUICK_REPLY");
        return together && (first <= 0 || last == types.size() - 1);
    }

    private static void checkButton(JsonNode button) {
        String type = button.path("type").asString("");
        switch (type) {
            case "COPY_CODE" -> checkCode(button.path("example"));
            case "URL" -> checkUrl(button);
            case "PHONE_NUMBER" -> checkPhone(button.path("phone_number").asString(""));
            default -> {
                // nothing but its label
            }
        }
        String label = button.path("text").asString("");
        require(!label.isBlank() || type.equals("COPY_CODE"), "A button has no text.");
        Limits.require(!Limits.exceeds(label, LABEL), () -> TemplateErrors.tooLong("button text", LABEL));
    }

    private static void checkCode(JsonNode example) {
        String code = example.isArray() ? example.path(0).asString("") : example.asString("");
        require(!code.isBlank() && Limits.length(code) <= CODE, "A code needs an example of at most 15 characters.");
    }

    private static void checkPhone(String phone) {
        require(phone.matches("\\+?\\d{5," + PHONE + "}"), "A call button has no phone number.");
    }

    private static void checkUrl(JsonNode button) {
        String url = button.path("url").asString("");
        Placeholders variables = Placeholders.of(url);
        require(url.matches("https?://[^{].*"), "The url of a button is not valid.");
        Limits.require(!Limits.exceeds(url, URL), () -> TemplateErrors.tooLong("button url", URL));
        require(
                variables.count() == 0 || (variables.count() == 1 && url.endsWith("}}")),
                "A url has one variable at most, at its end.");
        Limits.require(
                variables.count() == 0 || !button.at("/example/0").asString("").isBlank(),
                () -> TemplateErrors.missingExample("BUTTONS"));
    }

    private static void require(boolean holds, String rule) {
        Limits.require(holds, () -> GraphErrors.invalidParam(rule));
    }
}
