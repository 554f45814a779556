package com.crmres.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beneath a field people read a sentence: every code that a service puts there has one in both languages. */
class FieldSentencesTest {

    private static final Path SERVICES = Path.of("..");

    private static final List<Pattern> PLACES = List.of(
            // fields {name: code}
            Pattern.compile("\"fields\",\\s*Map\\.of\\(\\s*[^,()]+,\\s*([^,()]+)\\)"),
            // unfit(name, code) and wrong(code, name)
            Pattern.compile("\\bunfit\\(\\s*[^,()]+,\\s*(\"[a-z_.]+\")\\)"),
            Pattern.compile("\\bwrong\\(\\s*(\"[a-z_]+\"),"),
            // a constraint's message
            Pattern.compile("message(?:\\(\\) default| =)\\s*(\"[a-z_.]+\")"),
            // what makes a password bad
            Pattern.compile("(\"password_(?:too_|common|personal|wrong)[a-z_]*\")"));

    // whose codes come from the places above
    private static final Set<String> PASSED_ON = Set.of("code");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void everyCodeHasOne(String language) throws IOException {
        Set<String> sentences = new TreeSet<>();
        for (String service : List.of("service-kit", "core-api")) {
            for (String bundle : List.of("error-messages", "service-messages")) {
                sentences.addAll(keys(
                        SERVICES.resolve(service + "/src/main/resources/" + bundle + "_" + language + ".properties")));
            }
        }

        assertThat(codes()).contains("invalid", "missing", "text_not_visible").isSubsetOf(sentences);
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        for (String bundle : List.of(
                "service-kit/src/main/resources/error-messages", "core-api/src/main/resources/service-messages")) {
            assertThat(keys(SERVICES.resolve(bundle + "_ar.properties")))
                    .isEqualTo(keys(SERVICES.resolve(bundle + "_en.properties")));
        }
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path root : List.of(SERVICES, Path.of("..", "..", "shared-model"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(FieldSentencesTest::isOurs)
                        .flatMap(file -> codes(file).stream())
                        .filter(code -> !PASSED_ON.contains(code))
                        .forEach(code -> codes.add(code.replace("\"", "")));
            }
        }
        return codes;
    }

    private static boolean isOurs(Path file) {
        return file.toString().contains("src/main/java") && file.toString().endsWith(".java");
    }

    private static List<String> codes(Path file) {
        try {
            String source = Files.readString(file);
            return PLACES.stream()
                    .flatMap(place -> place.matcher(source).results().map(found -> found.group(1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties sentences = new Properties();
        if (Files.exists(bundle)) {
            try (Reader reader = Files.newBufferedReader(bundle)) {
                sentences.load(reader);
            }
        }
        return new TreeSet<>(sentences.stringPropertyNames());
    }
}
