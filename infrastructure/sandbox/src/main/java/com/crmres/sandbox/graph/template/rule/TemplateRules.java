package com.crmres.sandbox.graph.template.rule;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.graph.template.Placeholders;
import com.crmres.sandbox.graph.template.Shape;
import com.crmres.sandbox.graph.template.TemplateErrors;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What Meta checks before it takes a template into review. */
public final class TemplateRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Set<String> CATEGORIES = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");
    private static final Set<String> FORMATS = Set.of("POSITIONAL", "NAMED");
    private static final Set<String> HEADERS = Set.of("TEXT", "IMAGE", "VIDEO", "DOCUMENT", "LOCATION");
    private static final Set<String> PARTS = Set.of("HEADER", "BODY", "FOOTER", "BUTTONS");
    private static final int BODY = 1024;
    private static final int LINE = 60;

    private TemplateRules() {}

    public static void checkNames(JsonNode body) {
        String name = text(body, "name");
        Limits.require(
                NAME.matcher(name).matches(),
                () -> GraphErrors.invalidParam("Param name must be 1 to 512 of lower-case letters, digits and _."));
        String language = text(body, "language");
        Limits.require(
                Languages.isKnown(language),
                () -> GraphErrors.invalidParam(
                        "Param language must be one of Meta's languages - got \"" + language + "\"."));
        checkWord("category", text(body, "category"), CATEGORIES);
        checkWord("parameter_format", body.path("parameter_format").asString("POSITIONAL"), FORMATS);
    }

    /** The components in their normal form. */
    public static JsonNode checkComponents(JsonNode body, boolean named) {
        JsonNode given = body.path("components");
        Limits.require(given.isArray() && !given.isEmpty(), () -> GraphErrors.required("components"));
        JsonNode components = Shape.normalised(given);
        components.forEach(TemplateRules::checkPart);
        // one-time passwords have their texts from Meta
        if (!body.path("category").asString("").equalsIgnoreCase("AUTHENTICATION")) {
            Shape shape = Shape.of(components);
            checkHeader(shape, named);
            checkBody(shape, named);
            checkFooter(shape);
            ButtonRules.check(shape);
        }
        return components;
    }

    private static void checkPart(JsonNode component) {
        String type = component.path("type").asString("");
        Limits.require(
                PARTS.contains(type), () -> GraphErrors.invalidParam("Component type " + type + " is not available."));
    }

    /** The category in capitals, when there is such a one. */
    public static String checkCategory(String category) {
        checkWord("category", category, CATEGORIES);
        return category.toUpperCase(Locale.ROOT);
    }

    private static void checkHeader(Shape shape, boolean named) {
        String format = shape.headerFormat();
        if (shape.header().isMissingNode()) {
            return;
        }
        Limits.require(HEADERS.contains(format), () -> TemplateErrors.header("Unknown header format " + format + "."));
        if (format.equals("TEXT")) {
            checkHeaderText(shape, named);
        } else if (!format.equals("LOCATION")) {
            Limits.require(
                    !shape.header().at("/example/header_handle/0").asString("").isBlank(),
                    () -> TemplateErrors.missingExample("HEADER"));
        }
    }

    private static void checkHeaderText(Shape shape, boolean named) {
        String text = shape.headerText();
        Placeholders variables = Placeholders.of(text);
        Limits.require(!text.isBlank(), () -> TemplateErrors.header("The header has no text."));
        Limits.require(!Limits.exceeds(text, LINE), () -> TemplateErrors.tooLong("header", LINE));
        Limits.require(
                text.codePoints().noneMatch(c -> c == '\n' || c == '*' || Character.isEmoji(c) && c > 0xff),
                () -> TemplateErrors.header("Header text can't have any new lines, formatting characters or emojis."));
        Limits.require(
                variables.count() <= 1 && variables.areWellFormed(named),
                () -> TemplateErrors.header("The header takes one variable at most."));
        Limits.require(
                Examples.cover(shape.header(), "header_text", variables, named),
                () -> TemplateErrors.missingExample("HEADER"));
    }

    private static void checkBody(Shape shape, boolean named) {
        String text = shape.bodyText();
        Placeholders variables = Placeholders.of(text);
        Limits.require(!text.isBlank(), () -> TemplateErrors.body("The body has no text."));
        Limits.require(!Limits.exceeds(text, BODY), () -> TemplateErrors.tooLong("body", BODY));
        Limits.require(
                variables.areWellFormed(named),
                () -> TemplateErrors.body("Variables must be {{1}}, {{2}} and so on, or lower-case names."));
        Limits.require(
                !variables.touchEachOther(), () -> TemplateErrors.body("Variables can't stand next to each other."));
        Limits.require(
                !text.contains("\n\n\n"), () -> TemplateErrors.body("The body can't have more than two new lines."));
        Limits.require(!variables.standAtAnEnd(), TemplateErrors::dangling);
        Limits.require(!variables.outnumberWords(), TemplateErrors::ratio);
        Limits.require(
                Examples.cover(shape.body(), "body_text", variables, named),
                () -> TemplateErrors.missingExample("BODY"));
    }

    private static void checkFooter(Shape shape) {
        if (shape.footer().isMissingNode()) {
            return;
        }
        String text = shape.footerText();
        Limits.require(!text.isBlank(), () -> TemplateErrors.footer("The footer has no text."));
        Limits.require(!Limits.exceeds(text, LINE), () -> TemplateErrors.tooLong("footer", LINE));
        Limits.require(
                !text.contains("\n") && Placeholders.of(text).count() == 0,
                () -> TemplateErrors.footer("The footer can't have variables or new lines."));
    }

    private static void checkWord(String field, String word, Set<String> words) {
        Limits.require(
                words.contains(word.toUpperCase(Locale.ROOT)),
                () -> GraphErrors.invalidParam("Param " + field + " must be one of {"
                        + words.stream().sorted().collect(Collectors.joining(", ")) + "} - got \"" + word + "\"."));
    }

    private static String text(JsonNode body, String field) {
        String text = body.path(field).asString("");
        Limits.require(!text.isBlank(), () -> GraphErrors.required(field));
        return text;
    }
}
