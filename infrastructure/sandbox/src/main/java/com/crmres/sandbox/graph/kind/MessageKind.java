package com.crmres.sandbox.graph.kind;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import tools.jackson.databind.JsonNode;

/** One kind of message that a restaurant may send, with its limits. */
public interface MessageKind {

    String name();

    /** Reads the content, or throws the error that Meta answers. */
    Content read(BusinessNumber number, JsonNode body);

    /** The kind's own object in the message. */
    static JsonNode object(JsonNode body, String name) {
        JsonNode object = body.path(name);
        Limits.require(object.isObject(), () -> GraphErrors.required(name));
        return object;
    }
}
