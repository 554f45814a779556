package com.crmres.ai.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.LocalizedText;
import com.crmres.model.restaurant.setting.FaqEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactTest {

    @Test
    void readsWhatTheOwnerWrote() {
        assertThat(Fact.of(List.of(entry("parking")))).singleElement().satisfies(fact -> {
            assertThat(fact.topic()).isEqualTo("parking");
            assertThat(fact.text().in(true)).isEqualTo("المواقف مجانية.");
        });
    }

    @Test
    void passesOverWhatHasNoTopic() {
        assertThat(Fact.of(List.of(entry(null)))).isEmpty();
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
