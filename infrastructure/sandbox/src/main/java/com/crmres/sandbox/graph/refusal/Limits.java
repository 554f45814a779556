package com.crmres.sandbox.graph.refusal;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads texts within Meta's limits; lengths are code points. */
public final class Limits {

    private static final LongAdder LONGER_IN_UTF16 = new LongAdder();

    private Limits() {}

    /** How many texts were within their limit by code points but beyond it by UTF-16 units; Meta does not say what it counts. */
    public static long longerInUtf16() {
        return LONGER_IN_UTF16.sum();
    }

    public static void forgetWarnings() {
        LONGER_IN_UTF16.reset();
    }

    /** A text of 1 to {@code max}; labelled as Meta labels it in its details. */
    public static String text(JsonNode parent, String field, String label, int max) {
        JsonNode value = parent.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw GraphErrors.missingValue(label + " is missing");
        }
        return checked(value, label, max);
    }

    public static @Nullable String optionalText(JsonNode parent, String field, String label, int max) {
        JsonNode value = parent.path(field);
        return value.isMissingNode() || value.isNull() ? null : checked(value, label, max);
    }

    public static void count(String label, int count, int min, int max) {
        if (count < min || count > max) {
            throw GraphErrors.invalidValue("Invalid " + label + " count. Min allowed " + label + ": " + min
                    + ", Max allowed " + label + ": " + max);
        }
    }

    public static void require(boolean holds, Supplier<GraphError> otherwise) {
        if (!holds) {
            throw otherwise.get();
        }
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static boolean exceeds(String text, int max) {
        boolean tooLong = length(text) > max;
        if (!tooLong && text.length() > max) {
            LONGER_IN_UTF16.increment();
        }
        return tooLong;
    }

    private static String checked(JsonNode value, String label, int max) {
        if (!value.isString()) {
            throw GraphErrors.invalidValue(label + " must be a string");
        }
        String text = value.stringValue();
        if (text.isBlank() || exceeds(text, max)) {
            throw GraphErrors.invalidValue(label + " length invalid. Min length: 1, Max length: " + max);
        }
        return text;
    }
}
