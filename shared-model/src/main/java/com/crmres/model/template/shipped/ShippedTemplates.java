package com.crmres.model.template.shipped;

import com.crmres.model.template.TemplateButton;
import com.crmres.model.template.TemplateCategory;
import com.crmres.model.template.TemplateContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts of {@code whatsapp-templates_LANGUAGE.properties}, with what {@code whatsapp-templates.properties} says of each. */
public final class ShippedTemplates {

    /** In the order that languages are offered in. */
    public static final List<String> LANGUAGES = List.of("ar", "en");

    private static final int MOST_BUTTONS = 10;
    private static final List<ShippedTemplate> ALL = LANGUAGES.stream()
            .flatMap(language -> new ShippedTemplates(language).read())
            .toList();

    private final Properties index = load("whatsapp-templates.properties");
    private final Properties texts;
    private final String language;

    private ShippedTemplates(String language) {
        this.texts = load("whatsapp-templates_" + language + ".properties");
        this.language = language;
    }

    /** Every text in every language. */
    public static List<ShippedTemplate> all() {
        return ALL;
    }

    /** The text of a flow, in the language or else in Arabic. */
    public static Optional<ShippedTemplate> of(String flow, String language) {
        return Stream.of(language, LANGUAGES.getFirst())
                .flatMap(wanted -> ALL.stream()
                        .filter(one -> one.flow().equals(flow) && one.language().equals(wanted)))
                .findFirst();
    }

    private Stream<ShippedTemplate> read() {
        return new TreeSet<>(index.stringPropertyNames())
                .stream()
                        .filter(key -> key.endsWith(".category"))
                        .map(key -> read(key.substring(0, key.length() - ".category".length())));
    }

    private ShippedTemplate read(String flow) {
        List<String> variables = Arrays.stream(
                        index.getProperty(flow + ".variables", "").split(","))
                .map(String::strip)
                .filter(variable -> !variable.isEmpty())
                .toList();
        return new ShippedTemplate(
                flow,
                Integer.parseInt(index.getProperty(flow + ".revision", "1")),
                language,
                TemplateCategory.ofMeta(index.getProperty(flow + ".category")).orElseThrow(),
                variables,
                content(flow, variables));
    }

    private TemplateContent content(String flow, List<String> variables) {
        String body = numbered(text(flow + ".body"), variables);
        List<String> examples =
                variables.stream().map(variable -> text("example." + variable)).toList();
        List<TemplateButton> buttons = IntStream.rangeClosed(1, MOST_BUTTONS)
                .mapToObj(number -> texts.getProperty(flow + ".button." + number))
                .filter(Objects::nonNull)
                .map(TemplateButton::quickReply)
                .toList();
        return new TemplateContent(null, null, body, examples, texts.getProperty(flow + ".footer"), buttons);
    }

    private static String numbered(String text, List<String> variables) {
        String numbered = text;
        for (int index = 0; index < variables.size(); index++) {
            numbered = numbered.replace("{" + variables.get(index) + "}", "{{" + (index + 1) + "}}");
        }
        return numbered;
    }

    private String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), () -> key + " has no text in " + language);
    }

    private static Properties load(String name) {
        try (InputStream file =
                Objects.requireNonNull(ShippedTemplates.class.getResourceAsStream("/" + name), "no resource " + name)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
