package com.crmres.ai.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactTest {

    @Test
    void readsWhatTheOwnerWrote() {
        List<Fact> facts = Fact.read(Map.of(
                "facts", List.of(Map.of("topic", "parking", "ar", "المواقف مجانية.", "en", "Parking is free."))));

        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.topic()).isEqualTo("parking");
            assertThat(fact.text().in(true)).isEqualTo("المواقف مجانية.");
        });
    }

    @Test
    void passesOverWhatIsNoFact() {
        assertThat(Fact.read(Map.of())).isEmpty();
        assertThat(Fact.read(Map.of("facts", "none"))).isEmpty();
        assertThat(Fact.read(Map.of("facts", List.of(Map.of("topic", "parking"), "text"))))
                .isEmpty();
    }
}
