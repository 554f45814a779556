package com.crmres.model.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.model.template.shipped.ShippedTemplate;
import com.crmres.model.template.shipped.ShippedTemplates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedTemplatesTest {

    @SuppressWarnings("unused")
    private static final List<ShippedTemplate> ALL = ShippedTemplates.all();

    @ParameterizedTest
    @FieldSource("ALL")
    void breakNoRuleOfMeta(ShippedTemplate template) {
        assertThat(TemplateRules.problems(
                        template.name(), template.language(), template.category(), template.content()))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void nameNoVariableThatTheyDoNotHave(ShippedTemplate template) {
        assertThat(template.content().body()).doesNotContainPattern("(?<!\\{)\\{[a-z]");
        assertThat(template.variables()).doesNotHaveDuplicates();
    }

    @Test
    void areThereInEveryLanguage() {
        Map<String, Set<String>> languages = ShippedTemplates.all().stream()
                .collect(Collectors.groupingBy(
                        ShippedTemplate::flow, Collectors.mapping(ShippedTemplate::language, Collectors.toSet())));

        assertThat(languages).hasSizeGreaterThan(20);
        assertThat(languages.values()).allSatisfy(each -> assertThat(each).containsExactlyInAnyOrder("ar", "en"));
    }

    @Test
    void sayNothingTwice() {
        Set<String> said = new HashSet<>();

        assertThat(ShippedTemplates.all())
                .allSatisfy(template -> assertThat(said.add(
                                template.content().body() + template.content().footer()))
                        .isTrue());
    }

    @Test
    void tellGuestsHowToStopWhatIsMarketing() {
        assertThat(ShippedTemplates.all())
                .filteredOn(template -> template.category() == TemplateCategory.MARKETING)
                .isNotEmpty()
                .allSatisfy(template -> assertThat(template.content().footer()).containsPattern("إيقاف|STOP"));
    }

    @Test
    void fillTheirVariablesInTheOrderOfTheirNumbers() {
        ShippedTemplate ready = ShippedTemplates.of("order_ready", "en").orElseThrow();

        assertThat(ready.parameters(Map.of("branch", "Olaya", "guest", "Sarah", "order", "7")))
                .containsExactly("Sarah", "7", "Olaya");
        assertThatThrownBy(() -> ready.parameters(new HashMap<>(Map.of("guest", "Sarah"))))
                .hasMessageContaining("order");
    }

    @Test
    void areGivenInArabicWhereALanguageIsMissing() {
        assertThat(ShippedTemplates.of("order_ready", "fr").orElseThrow().language())
                .isEqualTo("ar");
        assertThat(ShippedTemplates.of("nothing", "ar")).isEmpty();
    }
}
