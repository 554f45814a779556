package com.crmres.core.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Gives each request and each good answer an example, from what its parts say of themselves and from their names. */
class ExampleDescription implements OpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";
    private static final int DEEPEST = 6;

    private final Properties words;

    /** @param words examples by the names of properties */
    ExampleDescription(Properties words) {
        this.words = words;
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> known = api.getComponents().getSchemas();
        api.getPaths().values().forEach(item -> item.readOperations().forEach(operation -> give(operation, known)));
    }

    private void give(Operation operation, Map<String, Schema> known) {
        if (operation.getRequestBody() != null) {
            give(operation.getRequestBody().getContent(), known);
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                give(response.getContent(), known);
            }
        });
    }

    private void give(@Nullable Content content, Map<String, Schema> known) {
        Collection<io.swagger.v3.oas.models.media.MediaType> types = content == null ? List.of() : content.values();
        types.stream()
                .filter(type -> type.getSchema() != null && type.getExample() == null && type.getExamples() == null)
                .forEach(type -> type.setExample(example("", type.getSchema(), known, 0)));
    }

    private @Nullable Object example(String name, Schema<?> schema, Map<String, Schema> known, int depth) {
        Schema<?> whole = resolved(schema, known);
        if (whole.getExample() != null) {
            return whole.getExample();
        }
        if (whole.getEnum() != null) {
            return whole.getEnum().getFirst();
        }
        if (whole.getProperties() != null) {
            return depth > DEEPEST ? null : object(whole, known, depth);
        }
        if (whole.getItems() != null) {
            Object entry = depth > DEEPEST ? null : example(singular(name), whole.getItems(), known, depth + 1);
            return entry == null ? List.of() : List.of(entry);
        }
        return plain(name, whole);
    }

    private Object object(Schema<?> schema, Map<String, Schema> known, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        new TreeMap<>(schema.getProperties()).forEach((name, property) -> {
            Object value = example(name, property, known, depth + 1);
            if (value != null) {
                members.put(name, value);
            }
        });
        return members;
    }

    private static Schema<?> resolved(Schema<?> schema, Map<String, Schema> known) {
        if (schema.get$ref() != null) {
            return Objects.requireNonNull(known.get(schema.get$ref().substring(REFERENCE.length())));
        }
        List<Schema> one = new ArrayList<>(Objects.requireNonNullElse(schema.getAnyOf(), List.of()));
        one.addAll(Objects.requireNonNullElse(schema.getOneOf(), List.of()));
        one.addAll(Objects.requireNonNullElse(schema.getAllOf(), List.of()));
        return one.isEmpty() ? schema : resolved(one.getFirst(), known);
    }

    private @Nullable Object plain(String name, Schema<?> schema) {
        String type = schema.getTypes() == null
                ? String.valueOf(schema.getType())
                : schema.getTypes().stream()
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElse("object");
        return switch (type) {
            case "string" -> text(name, schema);
            case "integer" -> number(schema).intValue();
            case "number" -> number(schema);
            case "boolean" -> true;
            case "array" -> List.of();
            default -> Map.of();
        };
    }

    private static BigDecimal number(Schema<?> schema) {
        BigDecimal usual = new BigDecimal("7");
        BigDecimal least = Objects.requireNonNullElse(schema.getMinimum(), usual);
        BigDecimal most = Objects.requireNonNullElse(schema.getMaximum(), usual);
        return usual.max(least).min(most);
    }

    private Object text(String name, Schema<?> schema) {
        String format = Objects.requireNonNullElse(schema.getFormat(), "text").toLowerCase(Locale.ROOT);
        String word = words.getProperty(name, words.getProperty("format." + format, words.getProperty("format.text")));
        int most = Objects.requireNonNullElse(schema.getMaxLength(), word.length());
        return word.length() > most ? word.substring(0, most) : word;
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
