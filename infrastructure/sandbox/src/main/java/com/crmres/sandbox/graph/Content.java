package com.crmres.sandbox.graph;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a message shows: its text, and the buttons or the list under it. */
record Content(String text, @Nullable JsonNode interactive) {}
