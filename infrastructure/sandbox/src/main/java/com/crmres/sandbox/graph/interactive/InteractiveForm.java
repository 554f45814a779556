package com.crmres.sandbox.graph.interactive;

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
}
