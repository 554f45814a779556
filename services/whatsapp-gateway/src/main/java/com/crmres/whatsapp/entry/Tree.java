package com.crmres.whatsapp.entry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of Meta's, looked at without trusting its shape. */
public record Tree(Map<String, Object> fields) {

    public static final Tree EMPTY = new Tree(Map.of());

    /** The object of that name, or an empty one. */
    public Tree at(String name) {
        return of(fields.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Tree of(@Nullable Object value) {
        // keys of parsed JSON objects are strings
        return value instanceof Map<?, ?> map ? new Tree((Map<String, Object>) map) : EMPTY;
    }

    /** The text or number of that name as text. */
    public @Nullable String text(String name) {
        Object value = fields.get(name);
        return value instanceof String || value instanceof Number ? value.toString() : null;
    }

    /** Meta's seconds of that name; the other instant where they are none, or further ahead of it than clocks differ. */
    public Instant time(String name, Instant otherwise, Duration skew) {
        String seconds = text(name);
        try {
            Instant time = seconds == null ? otherwise : Instant.ofEpochSecond(Long.parseLong(seconds));
            return time.isAfter(Instant.EPOCH) && time.isBefore(otherwise.plus(skew)) ? time : otherwise;
        } catch (NumberFormatException | DateTimeException noTime) {
            return otherwise;
        }
    }

    /** The first object of the list of that name, or an empty one. */
    public Tree first(String name) {
        return fields.get(name) instanceof List<?> list && !list.isEmpty() ? of(list.getFirst()) : EMPTY;
    }

    /** The objects of the list of that name; what is no object there is left out. */
    public List<Tree> all(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(Tree::of).toList()
                : List.of();
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }
}
