package com.crmres.model.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.template.TemplateButton.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRulesTest {

    private static final String GOOD = "Your table is ready, see you soon";

    @ParameterizedTest
    @ValueSource(strings = {"order_ready", "a", "7_9"})
    void takesNamesOfSmallLettersDigitsAndUnderscores(String name) {
        assertThat(problems(name, "ar")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Order", "order-ready", "طلب", "order ready"})
    void refusesOtherNames(String name) {
        assertThat(problems(name, "ar")).containsEntry("name", "template.name");
    }

    @Test
    void refusesLanguagesThatMetaDoesNotHave() {
        assertThat(problems("a".repeat(512), "ar_SA")).containsOnly(Map.entry("language", "template.language"));
        assertThat(problems("a".repeat(513), "en")).containsKey("name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello {{1}}, your order {{2}} is on its way to you | ",
                "Hello {{2}}, your order {{1}} is on its way to you | ",
                "Hello {{1}}, your order {{1}} is on its way to you | ",
                "{{1}}, your order is ready for you | template.variable_at_edge",
                "Your order is ready for {{1}} | template.variable_at_edge",
                "Your order {{1}} {{2}} is on its way to you now | template.variables_adjacent",
                "Your order {{1}}{{2}} is on its way to you now | template.variables_adjacent",
                "Hello {{1}}, your order {{3}} is on its way to you | template.variables_not_sequential",
                "Hello {{0}}, your order is on its way | template.variable_malformed",
                "Hello {{name}}, your order is on its way | template.variable_malformed",
                "Hello {{1}, your order is on its way | template.variable_malformed",
                "Hello {{1}} and {{2}} dear | template.too_many_variables",
                "أهلًا {{1}} يا هلا | ",
                "أهلًا {{1}} هلا | template.too_many_variables"
            })
    void knowsWhereVariablesMayStand(String body, @Nullable String code) {
        int count = (int) java.util.regex.Pattern.compile("\\{\\{[1-9]}}")
                .matcher(body)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .count();
        TemplateContent content =
                new TemplateContent(null, null, body, Collections.nCopies(count, "example"), null, List.of());
        Map<String, String> problems = TemplateRules.problems(TemplateCategory.UTILITY, content);

        if (code == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).containsOnly(Map.entry("body", code));
        }
    }

    @Test
    void wantsAnExampleForEachVariable() {
        TemplateContent content =
                new TemplateContent(null, null, "Hello {{1}}, your table is ready", List.of(), null, List.of());

        assertThat(TemplateRules.problems(TemplateCategory.UTILITY, content))
                .containsOnly(Map.entry("body_examples", "template.examples"));
    }

    @RepeatedTest(50)
    void countsLengthsInCodePoints(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        String letter = List.of("a", "ش", "🌷", "é").get(random.nextInt(4));
        int length = 1020 + random.nextInt(9);
        TemplateContent content = TemplateContent.of(letter.repeat(length));

        assertThat(TemplateRules.problems(TemplateCategory.MARKETING, content).containsKey("body"))
                .isEqualTo(length > 1024);
        TemplateContent withFooter =
                new TemplateContent(null, null, GOOD, List.of(), letter.repeat(length - 962), List.of());
        assertThat(TemplateRules.problems(TemplateCategory.MARKETING, withFooter)
                        .containsKey("footer"))
                .isEqualTo(length - 962 > 60);
    }

    @Test
    void wantsPlainHeadersWithOneVariableAtMost() {
        assertThat(header("Order {{1}}", "12")).isEmpty();
        assertThat(header("Order {{1}}", null)).containsEntry("header_example", "template.examples");
        assertThat(header("Order {{1}} of {{2}}", "12")).containsEntry("header", "template.header_variable");
        assertThat(header("*Order*", null)).containsEntry("header", "template.header_plain");
        assertThat(header("Order 🌷", null)).containsEntry("header", "template.header_plain");
        assertThat(header("x".repeat(61), null)).containsEntry("header", "template.header_length");
    }

    @Test
    void wantsButtonsSortedAndFew() {
        TemplateButton yes = TemplateButton.quickReply("Yes");
        TemplateButton no = TemplateButton.quickReply("No");
        TemplateButton site = url("Menu", "https://najd.example/menu", null);
        TemplateButton call = new TemplateButton(Kind.PHONE_NUMBER, "Call", null, "+966112000100", null);

        assertThat(buttons(yes, no, site, call)).isEmpty();
        assertThat(buttons(site, call, yes, no)).isEmpty();
        assertThat(buttons(yes, site, no)).containsEntry("buttons", "template.buttons_not_grouped");
        assertThat(buttons(call, new TemplateButton(Kind.PHONE_NUMBER, "Ring", null, "+966112000101", null)))
                .containsEntry("buttons", "template.too_many_of_a_kind");
        assertThat(buttons(yes, yes)).containsEntry("buttons", "template.button_twice");
        assertThat(buttons(IntStream.range(0, 11)
                        .mapToObj(index -> TemplateButton.quickReply("B" + index))
                        .toArray(TemplateButton[]::new)))
                .containsEntry("buttons", "template.too_many_buttons");
    }

    @Test
    void wantsEachButtonRight() {
        assertThat(buttons(TemplateButton.quickReply("x".repeat(26))))
                .containsEntry("buttons[0]", "template.button_label");
        assertThat(buttons(url("Menu", "najd.example", null))).containsEntry("buttons[0]", "template.button_url");
        assertThat(buttons(url("Menu", "https://najd.example/{{1}}", null)))
                .containsEntry("buttons[0]", "template.button_example");
        assertThat(buttons(url("Menu", "https://najd.example/{{1}}", "https://najd.example/7")))
                .isEmpty();
        assertThat(buttons(url("Menu", "https://najd.example/{{1}}/x", "https://najd.example/7/x")))
                .containsEntry("buttons[0]", "template.button_url_variable");
        assertThat(buttons(new TemplateButton(Kind.PHONE_NUMBER, "Call", null, "0112000100", null)))
                .containsEntry("buttons[0]", "template.button_phone");
        assertThat(buttons(new TemplateButton(Kind.COPY_CODE, null, null, null, "x".repeat(16))))
                .containsEntry("buttons[0]", "template.button_code");
    }

    @Test
    void readsBackWhatMetaIsGiven() {
        TemplateContent content = new TemplateContent(
                "Order {{1}}",
                "12",
                "Hello {{1}}, your order is on its way",
                List.of("Sarah"),
                "Najd Grill",
                List.of(
                        TemplateButton.quickReply("Thanks"),
                        url("Track", "https://najd.example/{{1}}", "https://najd.example/7")));

        assertThat(new Components(content.components()).content()).isEqualTo(content);
        assertThat(new Components(List.of(Map.of("type", "CAROUSEL", "cards", List.of()))).content())
                .isEqualTo(TemplateContent.of(""));
    }

    private static TemplateButton url(String text, String url, @Nullable String example) {
        return new TemplateButton(Kind.URL, text, url, null, example);
    }

    private static Map<String, String> problems(String name, String language) {
        return TemplateRules.problems(name, language, TemplateCategory.UTILITY, TemplateContent.of(GOOD));
    }

    private static Map<String, String> header(String header, @Nullable String example) {
        return TemplateRules.problems(
                TemplateCategory.UTILITY, new TemplateContent(header, example, GOOD, List.of(), null, List.of()));
    }

    private static Map<String, String> buttons(TemplateButton... buttons) {
        return TemplateRules.problems(
                TemplateCategory.UTILITY,
                new TemplateContent(
                        null, null, GOOD, List.of(), null, Stream.of(buttons).toList()));
    }
}
