package com.crmres.core.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Writes patterns as JSON Schema reads them: in the words of ECMAScript, and with both ends where Java means them. */
class PatternDescription implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(PatternDescription::rewrite);
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> Objects.requireNonNullElse(
                        operation.getParameters(), List.<io.swagger.v3.oas.models.parameters.Parameter>of())
                        .stream())
                .forEach(parameter -> rewrite(parameter.getSchema()));
    }

    private static void rewrite(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern.replace("{Cntrl}", "{Cc}") + ")$");
        }
        parts(schema).forEach(PatternDescription::rewrite);
    }

    @SuppressWarnings("rawtypes")
    private static Stream<@Nullable Schema> parts(Schema<?> schema) {
        Map<String, Schema> properties = Objects.requireNonNullElse(schema.getProperties(), Map.of());
        Collection<Schema> members = properties.values();
        return Stream.concat(members.stream(), Stream.ofNullable(schema.getItems()));
    }
}
