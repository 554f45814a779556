package com.crmres.sandbox.graph.template.use;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.graph.template.Placeholders;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The values of a text's variables. */
final class Texts {

    private static final Set<String> TYPES = Set.of("text", "currency", "date_time");
    private static final Pattern UNRULY = Pattern.compile("[\\n\\r\\t]| {5,}");

    private Texts() {}

    static Map<String, String> values(
            String component, Placeholders variables, boolean named, List<JsonNode> parameters) {
        Limits.require(
                parameters.size() == variables.count(),
                () -> GraphErrors.parameterCount(component, parameters.size(), variables.count()));
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            JsonNode parameter = parameters.get(i);
            values.put(named ? name(parameter, variables) : String.valueOf(i + 1), value(component, parameter));
        }
        Limits.require(
                values.size() == variables.count(),
                () -> GraphErrors.badTemplateParameter(component + ": the same parameter name was given twice"));
        return values;
    }

    private static String name(JsonNode parameter, Placeholders variables) {
        String name = parameter.path("parameter_name").asString("");
        Limits.require(!name.isBlank(), () -> GraphErrors.badParameter("Parameter name is missing or empty"));
        Limits.require(
                variables.names().contains(name),
                () -> GraphErrors.badParameter("Parameter name " + name + " is not in the template"));
        return name;
    }

    private static String value(String component, JsonNode parameter) {
        String type = Sent.type(parameter);
        Limits.require(
                TYPES.contains(type),
                () -> GraphErrors.parameterFormat(
                        component + ": Format mismatch, expected TEXT, received " + type.toUpperCase(Locale.ROOT)));
        return checked(
                type.equals("text")
                        ? parameter.path("text").asString("")
                        : parameter.path(type).path("fallback_value").asString(""));
    }

    private static String checked(String value) {
        Limits.require(
                !value.isBlank(), () -> GraphErrors.missingValue("Parameter of type text is missing text value"));
        Limits.require(
                !UNRULY.matcher(value).find(),
                () -> GraphErrors.badTemplateParameter(
                        "Param text cannot have new-line/tab characters or more than 4 consecutive spaces"));
        return value;
    }
}
