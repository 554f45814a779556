package com.crmres.model.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template says. Variables are {@code {{1}}}, {@code {{2}}} and so on, each with an example that Meta's reviewers see.
 *
 * @param header a line above the text; may hold one variable
 * @param headerExample for that variable
 */
public record TemplateContent(
        @Nullable String header,
        @Nullable String headerExample,
        String body,
        List<String> bodyExamples,
        @Nullable String footer,
        List<TemplateButton> buttons) {

    public TemplateContent {
        bodyExamples = List.copyOf(bodyExamples);
        buttons = List.copyOf(buttons);
    }

    /** Only a text, without variables. */
    public static TemplateContent of(String body) {
        return new TemplateContent(null, null, body, List.of(), null, List.of());
    }

    /** As Meta has it. */
    public List<Map<String, Object>> components() {
        List<Map<String, Object>> components = new ArrayList<>();
        if (header != null) {
            Map<String, Object> line = component("HEADER", header);
            line.put("format", "TEXT");
            addExample(line, "header_text", headerExample == null ? List.of() : List.of(headerExample));
            components.add(line);
        }
        Map<String, Object> text = component("BODY", body);
        addExample(text, "body_text", bodyExamples.isEmpty() ? List.of() : List.of(bodyExamples));
        components.add(text);
        if (footer != null) {
            components.add(component("FOOTER", footer));
        }
        if (!buttons.isEmpty()) {
            components.add(Map.of(
                    "type",
                    "BUTTONS",
                    "buttons",
                    buttons.stream().map(TemplateButton::toMeta).toList()));
        }
        return components;
    }

    private static Map<String, Object> component(String type, String text) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", type);
        component.put("text", text);
        return component;
    }

    private static void addExample(Map<String, Object> component, String name, List<?> examples) {
        if (!examples.isEmpty()) {
            component.put("example", Map.of(name, examples));
        }
    }
}
