package com.crmres.model.whatsapp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Meta's limits, counted as Meta counts: an emoji or an Arabic mark is as many as its code points. */
final class Limits {

    private Limits() {}

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static void text(String field, String text, int most) {
        int length = text.isBlank() ? 0 : length(text);
        if (length == 0 || length > most) {
            throw new BeyondLimit(field, most, length);
        }
    }

    static void optional(String field, @Nullable String text, int most) {
        if (text != null) {
            text(field, text, most);
        }
    }

    static void count(String field, List<?> things, int most) {
        between(field, things.size(), most);
    }

    static void between(String field, int actual, int most) {
        if (actual < 1 || actual > most) {
            throw new BeyondLimit(field, most, actual);
        }
    }

    static <T> void different(String field, List<T> things, Function<T, String> by) {
        Set<String> seen = new HashSet<>();
        things.stream().map(by).filter(one -> !seen.add(one)).findFirst().ifPresent(twice -> {
            throw new BeyondLimit(field, "occur twice");
        });
    }

    static void that(boolean holds, String field) {
        if (!holds) {
            throw new BeyondLimit(field, "is not as Meta wants it");
        }
    }
}
