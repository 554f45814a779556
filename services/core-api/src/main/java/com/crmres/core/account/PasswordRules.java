package com.crmres.core.account;

import com.crmres.kit.error.InvalidRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What makes a password good: its length, and that it is not made of what everybody, or everybody who knows the person,
 * would try first. Which characters it has does not matter.
 */
@Component
public class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    private static final int LEAST_OWN = 4;
    private static final int SHORTEST_WORD = 3;
    // years, phones, and what is put in front or behind because somebody asked for a digit
    private static final Pattern NUMBERS = Pattern.compile("\\p{Nd}{3,14}|^\\W*\\p{Nd}+|\\p{Nd}+\\W*$");

    private final List<String> common = words();
    /** Refuses a password that is easily guessed, with a sentence that says why. */
    public void require(String password, String... ofThePerson) {
        weakness(password, ofThePerson).ifPresent(code -> {
            throw new InvalidRequest(Map.of("fields", Map.of("password", code)));
        });
    }

    Optional<String> weakness(String password, String... ofThePerson) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("password_too_short");
        }
        if (length > LONGEST) {
            return Optional.of("password_too_long");
        }
        String plain = plain(password);
        if (own(plain, common) < LEAST_OWN) {
            return Optional.of("password_common");
        }
        List<String> personal = personal(ofThePerson);
        return own(plain, Stream.concat(personal.stream(), common.stream()).toList()) < LEAST_OWN
                ? Optional.of("password_personal")
                : Optional.empty();
    }

    /** How many characters are left that are none of these words, no row of neighbours and no number of a phone or year. */
    private static int own(String plain, List<String> words) {
        String left = plain;
        for (String word : words) {
            left = left.replace(word, " ");
        }
        left = NUMBERS.matcher(left).replaceAll(" ");
        return neighboursOnce(left.replaceAll("[^\\p{L}\\p{Nd}]", ""));
    }

    /** A character that only repeats or continues the one before adds nothing. */
    private static int neighboursOnce(String text) {
        int own = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || Math.abs(text.charAt(i) - text.charAt(i - 1)) > 1) {
                own++;
            }
        }
        return own;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static List<String> personal(String... texts) {
        return Arrays.stream(texts)
                .map(PasswordRules::plain)
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[^\\p{L}\\p{Nd}]+"))))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static List<String> words() {
        try {
            return new ClassPathResource("common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> plain(line.strip()))
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
