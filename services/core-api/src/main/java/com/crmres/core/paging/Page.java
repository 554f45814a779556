package com.crmres.core.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one page, and where the next begins when there is one. */
public record Page<T>(List<T> rows, @Nullable PageCursor next) {

    /**
     * Cuts a page from what was found.
     *
     * @param found one more than the limit, where there are more
     * @param place where a row stands in the list's order
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, PageCursor> place) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(shown, found.size() > limit ? place.apply(shown.getLast()) : null);
    }
}
