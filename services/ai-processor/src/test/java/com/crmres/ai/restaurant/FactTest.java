package com.crmres.ai.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.ai.language.Text;
import com.crmres.model.LocalizedText;
import com.crmres.model.restaurant.setting.FaqEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactTest {

    @Test
    void readsWhatTheOwnerWrote() {
        assertThat(Fact.of(List.of(entry("parking")))).singleElement().satisfies(fact -> {
            assertThat(fact.topic()).isEqualTo("parking");
            assertThat(fact.text().in(true)).isEqualTo("المواقف مجانية.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"عندكم مواقف؟", "وين المواقف", "is there any parking nearby?", "parking?"})
    void isFoundByItsWordsWhereItHasNoTopic(String asked) {
        List<Fact> facts = Fact.of(List.of(entry("delivery"), entry(null)));

        assertThat(facts).extracting(Fact::topic).containsExactly("delivery", "own_1");
        assertThat(facts.get(1).question().isAskedIn(Text.of(asked))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"هل عندكم توصيل", "السلام عليكم", "is there a kids menu?", "موقف غريب"})
    void isNotMistakenForAnother(String asked) {
        assertThat(Fact.of(List.of(entry(null))).getFirst().question().isAskedIn(Text.of(asked)))
                .isFalse();
    }

    private static FaqEntry entry(@Nullable String topic) {
        return new FaqEntry(
                new UUID(1, 1),
                topic,
                new LocalizedText("فيه مواقف؟", "Is there parking?"),
                new LocalizedText("المواقف مجانية.", "Parking is free."),
                List.of("مواقف"));
    }
}
