package com.crmres.sandbox.graph.template.use;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Looks into the components that were sent with a template. */
final class Sent {

    private Sent() {}

    static List<JsonNode> parameters(JsonNode components, String type) {
        return components
                .valueStream()
                .filter(component -> component.path("type").asString("").equalsIgnoreCase(type))
                .flatMap(component -> component.path("parameters").valueStream())
                .toList();
    }

    static String type(JsonNode parameter) {
        return parameter.path("type").asString("").toLowerCase(Locale.ROOT);
    }
}
