package com.crmres.core.api;

import java.util.Arrays;
import java.util.function.Function;
import org.springframework.core.convert.converter.Converter;

/** Reads request parameters that the API spells by codes. */
public final class Codes {

    private Codes() {}

    /** Of these values the one with the code; any other text is refused. */
    public static <T> Converter<String, T> of(T[] values, Function<T, String> code) {
        return text -> Arrays.stream(values)
                .filter(value -> code.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is called so"));
    }
}
