package com.crmres.sandbox.graph.template.review;

import com.crmres.sandbox.graph.template.TemplateStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Meta is to do with a template; one that does not exist yet is made.
 *
 * @param status APPROVED for a new one unless it says otherwise
 * @param reason of a rejection
 */
record TemplateChange(
        @Nullable String wabaId,
        @Nullable String name,
        @Nullable String language,
        @Nullable TemplateStatus status,
        @Nullable String reason,
        @Nullable String category,
        @Nullable String quality,
        @Nullable String parameterFormat,
        @Nullable JsonNode components) {

    private static final Set<String> CATEGORIES = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");
    private static final Set<String> QUALITIES = Set.of("GREEN", "YELLOW", "RED", "UNKNOWN");

    TemplateChange {
        if (category != null && !CATEGORIES.contains(category)) {
            throw new IllegalArgumentException("category is one of " + CATEGORIES);
        }
        if (quality != null && !QUALITIES.contains(quality)) {
            throw new IllegalArgumentException("quality is one of " + QUALITIES);
        }
    }

    String account() {
        return required("waba_id", wabaId);
    }

    String title() {
        return required("name", name);
    }

    String tongue() {
        return required("language", language);
    }

    String why() {
        return reason == null ? status == TemplateStatus.REJECTED ? "INVALID_FORMAT" : "NONE" : reason;
    }

    /** As it would have been submitted. Without components it has a body of its name alone. */
    ObjectNode submission() {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("name", title())
                .put("language", tongue())
                .put("category", category == null ? "UTILITY" : category)
                .put("parameter_format", parameterFormat == null ? "POSITIONAL" : parameterFormat);
        if (components == null) {
            body.putArray("components").addObject().put("type", "BODY").put("text", title().replace('_', ' '));
        } else {
            body.set("components", components);
        }
        return body;
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
