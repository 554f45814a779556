package com.crmres.sandbox.graph.template;

import com.crmres.sandbox.phone.PriceCategory;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message template of a business account, in one language.
 *
 * @param parameterFormat POSITIONAL or NAMED
 * @param rejectedReason NONE unless it was rejected
 * @param quality GREEN, YELLOW, RED or UNKNOWN
 * @param changedAt its last change; of a deleted one, when it was deleted
 */
public record Template(
        String id,
        String wabaId,
        String name,
        String language,
        String category,
        @Nullable String previousCategory,
        String parameterFormat,
        JsonNode components,
        TemplateStatus status,
        String rejectedReason,
        String quality,
        Instant changedAt) {

    public static Template submitted(String wabaId, JsonNode body, JsonNode components, Instant at) {
        return new Template(
                String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000_000_000L, 999_999_999_999_999L)),
                wabaId,
                body.path("name").asString(),
                body.path("language").asString(),
                body.path("category").asString("UTILITY").toUpperCase(Locale.ROOT),
                null,
                body.path("parameter_format").asString("POSITIONAL").toUpperCase(Locale.ROOT),
                components,
                TemplateStatus.PENDING,
                "NONE",
                "UNKNOWN",
                at);
    }

    public boolean is(String otherName, String otherLanguage) {
        return name.equals(otherName) && language.equals(otherLanguage);
    }

    public boolean isNamed() {
        return parameterFormat.equals("NAMED");
    }

    public Shape shape() {
        return Shape.of(components);
    }

    public PriceCategory price() {
        return PriceCategory.valueOf(category);
    }

    public Template with(TemplateStatus newStatus, String reason, Instant at) {
        return changed(category, previousCategory, components, newStatus, reason, quality, at);
    }

    public Template withCategory(String newCategory, Instant at) {
        return changed(newCategory, category, components, status, rejectedReason, quality, at);
    }

    public Template withQuality(String newQuality, Instant at) {
        return changed(category, previousCategory, components, status, rejectedReason, newQuality, at);
    }

    public Template withComponents(JsonNode newComponents, Instant at) {
        return changed(category, previousCategory, newComponents, status, rejectedReason, quality, at);
    }

    private Template changed(
            String nowCategory,
            @Nullable String earlierCategory,
            JsonNode nowComponents,
            TemplateStatus nowStatus,
            String reason,
            String nowQuality,
            Instant at) {
        return new Template(
                id,
                wabaId,
                name,
                language,
                nowCategory,
                earlierCategory,
                parameterFormat,
                nowComponents,
                nowStatus,
                reason,
                nowQuality,
                at);
    }
}
