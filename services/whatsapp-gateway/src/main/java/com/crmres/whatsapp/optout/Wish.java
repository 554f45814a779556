package com.crmres.whatsapp.optout;

import com.crmres.model.SearchText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a message asks for that says nothing else: to hear less, or to hear from the restaurant again. */
enum Wish {
    STOP,
    START;

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<Wish, Set<String>> WORDS = words();

    /** Written in any of the spellings that people use, with or without signs around it. */
    static Optional<Wish> in(@Nullable String text) {
        String said = folded(text == null ? "" : text);
        return Arrays.stream(values())
                .filter(wish -> WORDS.getOrDefault(wish, Set.of()).contains(said))
                .findFirst();
    }

    private static String folded(String text) {
        return NOT_WORDS.matcher(SearchText.fold(text)).replaceAll(" ").strip();
    }

    private static Map<Wish, Set<String>> words() {
        Properties phrases = Texts.load("/opt-out/words.properties");
        Map<Wish, Set<String>> words = new EnumMap<>(Wish.class);
        for (Wish wish : values()) {
            words.put(
                    wish,
                    Arrays.stream(phrases.getProperty(wish.name().toLowerCase(Locale.ROOT), "")
                                    .split(","))
                            .map(Wish::folded)
                            .filter(phrase -> !phrase.isEmpty())
                            .collect(Collectors.toSet()));
        }
        return words;
    }

    /** The files that hold what people say and what they are told. */
    static final class Texts {

        private Texts() {}

        static Properties load(String name) {
            Properties texts = new Properties();
            try (InputStream file = Wish.class.getResourceAsStream(name)) {
                if (file == null) {
                    throw new IllegalStateException("Missing " + name);
                }
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                return texts;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
