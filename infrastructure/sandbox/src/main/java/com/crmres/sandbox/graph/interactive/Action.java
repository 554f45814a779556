package com.crmres.sandbox.graph.interactive;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import tools.jackson.databind.JsonNode;

/** The action of an interactive message, when it has a name. */
final class Action {

    private Action() {}

    static JsonNode named(JsonNode interactive, String name) {
        JsonNode action = interactive.path("action");
        String given = action.path("name").asString("");
        Limits.require(!given.isEmpty(), () -> GraphErrors.missingValue("Action name is missing"));
        Limits.require(
                given.equals(name), () -> GraphErrors.invalidValue("Action name must be " + name + ", got " + given));
        return action;
    }
}
