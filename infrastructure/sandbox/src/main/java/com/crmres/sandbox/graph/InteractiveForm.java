package com.crmres.sandbox.graph;

import tools.jackson.databind.JsonNode;

/** One form of interactive message, with the limits of its header and action. */
interface InteractiveForm {

    String name();

    int longestBody();

    void check(JsonNode interactive);
}
