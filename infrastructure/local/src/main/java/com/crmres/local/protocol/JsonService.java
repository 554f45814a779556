package com.crmres.local.protocol;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A service that is called in AWS's JSON protocol. */
public interface JsonService {

    /** What stands before the dot of {@code X-Amz-Target}. */
    String targetPrefix();

    /** The protocol's version, for example {@code 1.0}. */
    String jsonVersion();

    /**
     * Answers one call.
     *
     * @param caller the caller's connection
     */
    ObjectNode call(String operation, JsonNode input, Caller caller);
}
