package com.crmres.sandbox.graph;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads texts within Meta's limits; lengths are code points. */
final class Limits {

    private Limits() {}

    /** A text of 1 to {@code max}; labelled as Meta labels it in its details. */
    static String text(JsonNode parent, String field, String label, int max) {
        JsonNode value = parent.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw GraphErrors.missingValue(label + " is missing");
        }
        return checked(value, label, max);
    }

    static @Nullable String optionalText(JsonNode parent, String field, String label, int max) {
        JsonNode value = parent.path(field);
        return value.isMissingNode() || value.isNull() ? null : checked(value, label, max);
    }

    static void count(String label, int count, int min, int max) {
        if (count < min || count > max) {
            throw GraphErrors.invalidValue("Invalid " + label + " count. Min allowed " + label + ": " + min
                    + ", Max allowed " + label + ": " + max);
        }
    }

    static void require(boolean holds, Supplier<GraphError> otherwise) {
        if (!holds) {
            throw otherwise.get();
        }
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String checked(JsonNode value, String label, int max) {
        if (!value.isString()) {
            throw GraphErrors.invalidValue(label + " must be a string");
        }
        String text = value.stringValue();
        if (text.isBlank() || length(text) > max) {
            throw GraphErrors.invalidValue(label + " length invalid. Min length: 1, Max length: " + max);
        }
        return text;
    }
}
