package com.crmres.sandbox.graph;

import tools.jackson.databind.JsonNode;

/** One kind of message that a restaurant may send, with its limits. */
interface MessageKind {

    String name();

    /** Reads the content, or throws the error that Meta answers. */
    Content read(JsonNode body);
}
