package com.crmres.whatsapp.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads Meta's objects as PostgreSQL can keep them: without NUL, without halves of characters, not too deep. */
public final class MetaJson {

    private static final int DEEPEST = 100;
    private static final char REPLACEMENT = '\uFFFD';
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private MetaJson() {}

    /** The object, or nothing when the bytes are something else. */
    public static Optional<Tree> read(byte[] bytes) {
        try {
            Map<String, Object> object = JSON.readValue(bytes, OBJECT);
            return Optional.ofNullable(object).map(fields -> new Tree(clean(fields)));
        } catch (JacksonException somethingElse) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> clean(Map<?, ?> fields) {
        Map<String, Object> clean = new LinkedHashMap<>();
        fields.forEach((name, value) -> clean.put(clean(String.valueOf(name)), cleanValue(value)));
        return clean;
    }

    // JSON's null stays a null in its place
    @SuppressWarnings("NullAway")
    private static Object cleanValue(@Nullable Object value) {
        return switch (value) {
            case String text -> clean(text);
            case Map<?, ?> fields -> clean(fields);
            case List<?> items -> items.stream().map(MetaJson::cleanValue).toList();
            case null, default -> value;
        };
    }

    static String clean(String text) {
        int length = text.length();
        StringBuilder clean = new StringBuilder(length);
        for (int at = 0; at < length; at++) {
            char one = text.charAt(at);
            if (Character.isHighSurrogate(one) && at + 1 < length && Character.isLowSurrogate(text.charAt(at + 1))) {
                clean.append(one).append(text.charAt(++at));
            } else if (Character.isSurrogate(one)) {
                clean.append(REPLACEMENT);
            } else if (one != '\0') {
                clean.append(one);
            }
        }
        return clean.toString();
    }
}
