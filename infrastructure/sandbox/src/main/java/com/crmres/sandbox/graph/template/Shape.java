package com.crmres.sandbox.graph.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a template, whatever order and case they were written in. */
public record Shape(JsonNode header, JsonNode body, JsonNode footer, List<JsonNode> buttons) {

    private static final Set<String> UPPER_CASE = Set.of("type", "format");

    public static Shape of(JsonNode components) {
        return new Shape(
                part(components, "HEADER"),
                part(components, "BODY"),
                part(components, "FOOTER"),
                part(components, "BUTTONS").path("buttons").valueStream().toList());
    }

    /** The components with their types and formats in capitals, as Meta tells them later. */
    public static JsonNode normalised(JsonNode components) {
        JsonNode copy = components.deepCopy();
        for (JsonNode component : copy) {
            capitalise(component);
            component.path("buttons").forEach(Shape::capitalise);
        }
        return copy;
    }

    public String headerFormat() {
        return header.isMissingNode() ? "NONE" : header.path("format").asString("TEXT");
    }

    public String headerText() {
        return header.path("text").asString("");
    }

    public String bodyText() {
        return body.path("text").asString("");
    }

    public String footerText() {
        return footer.path("text").asString("");
    }

    private static JsonNode part(JsonNode components, String type) {
        return components
                .valueStream()
                .filter(component -> component.path("type").asString("").equals(type))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static void capitalise(JsonNode node) {
        if (node instanceof ObjectNode object) {
            UPPER_CASE.stream()
                    .filter(object::hasNonNull)
                    .forEach(field ->
                            object.put(field, object.path(field).asString("").toUpperCase(Locale.ROOT)));
        }
    }
}
