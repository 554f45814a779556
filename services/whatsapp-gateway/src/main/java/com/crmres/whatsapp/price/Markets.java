package com.crmres.whatsapp.price;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Countries by the calling codes that numbers begin with; the longest that fits decides. */
final class Markets {

    /** A country that cannot be told. */
    static final String UNKNOWN = "ZZ";

    private static final int LONGEST_CODE = 4;
    private static final Map<String, String> BY_CODE = read();

    private Markets() {}

    static String of(String phone) {
        String digits = phone.startsWith("+") ? phone.substring(1) : phone;
        return IntStream.rangeClosed(1, Math.min(LONGEST_CODE, digits.length()))
                .map(length -> LONGEST_CODE + 1 - length)
                .filter(length -> length <= digits.length())
                .mapToObj(length -> BY_CODE.get(digits.substring(0, length)))
                .filter(country -> country != null)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Map<String, String> read() {
        try (InputStream file = Markets.class.getResourceAsStream("/calling-codes.csv")) {
            if (file == null) {
                throw new IllegalStateException("Missing calling-codes.csv");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
