package com.crmres.sandbox.graph.template.rule;

import com.crmres.sandbox.graph.template.Placeholders;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The sample values that a template with variables must bring. */
final class Examples {

    private Examples() {}

    static boolean cover(JsonNode component, String field, Placeholders variables, boolean named) {
        JsonNode example = component.path("example");
        return variables.count() == 0
                || (named
                        ? namesCover(example.path(field + "_named_params"), variables)
                        : count(example.path(field)) == variables.count());
    }

    private static boolean namesCover(JsonNode params, Placeholders variables) {
        List<String> given = params.valueStream()
                .filter(param -> !param.path("example").asString("").isBlank())
                .map(param -> param.path("param_name").asString(""))
                .toList();
        return given.containsAll(variables.names());
    }

    /** Headers bring a list, bodies a list of lists. */
    private static int count(JsonNode values) {
        JsonNode list = values.path(0).isArray() ? values.path(0) : values;
        return list.isArray() ? list.size() : list.isString() ? 1 : 0;
    }
}
