package com.crmres.sandbox.graph;

import com.crmres.sandbox.graph.refusal.GraphError;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A request for one object. */
public record GraphCall(String id, HttpServletRequest request, JsonNode body) {

    public String method() {
        return request.getMethod().toLowerCase(Locale.ROOT);
    }

    public GraphError unsupported() {
        return GraphErrors.unknownObject(method(), id);
    }
}
