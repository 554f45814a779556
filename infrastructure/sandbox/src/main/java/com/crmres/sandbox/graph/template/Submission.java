package com.crmres.sandbox.graph.template;

import tools.jackson.databind.JsonNode;

/** Takes templates into review, new ones and changed ones. */
public interface Submission {

    Template create(String wabaId, JsonNode body);

    void edit(Template template, JsonNode body);
}
