package com.crmres.sandbox.graph.interactive;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import tools.jackson.databind.JsonNode;

/** One form of interactive message, with the limits of its header and action. */
interface InteractiveForm {

    String name();

    int longestBody();

    /** Says whether a body is required. */
    default boolean needsBody() {
        return true;
    }

    void check(BusinessNumber number, JsonNode interactive);

    /** The action, which must have this name. */
    static JsonNode namedAction(JsonNode interactive, String name) {
        JsonNode action = interactive.path("action");
        String given = action.path("name").asString("");
        Limits.require(!given.isEmpty(), () -> GraphErrors.missingValue("Action name is missing"));
        Limits.require(
                given.equals(name), () -> GraphErrors.invalidValue("Action name must be " + name + ", got " + given));
        return action;
    }
}
