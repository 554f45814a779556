package com.crmres.sandbox.graph;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of a request: JSON, or a form, or the query. */
@Component
public class Bodies {

    private final JsonMapper json;

    Bodies(JsonMapper json) {
        this.json = json;
    }

    /** Meta treats what it cannot parse as a request without parameters. */
    public JsonNode read(HttpServletRequest request, byte @Nullable [] body) {
        ObjectNode parameters = json.createObjectNode();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        try {
            JsonNode parsed = json.readTree(body == null ? new byte[0] : body);
            return parsed instanceof ObjectNode object ? parameters.setAll(object) : parameters;
        } catch (JacksonException e) {
            return parameters;
        }
    }
}
