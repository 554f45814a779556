package com.crmres.ai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.ai.understanding.Language;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class DialogueStateTest {

    private static final UUID FEEDBACK = UUID.randomUUID();

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Test
    void isStoredAndReadBackUnchanged() {
        DialogueState state =
                DialogueState.fresh().heard(Language.ARABIC, false, true).awaiting(Awaiting.RATING, FEEDBACK);

        Map<String, Object> stored = json.convertValue(state, new TypeReference<>() {});

        assertThat(stored).containsEntry("awaiting", "rating").containsEntry("language", "ar");
        assertThat(json.convertValue(stored, DialogueState.class)).isEqualTo(state);
    }

    @Test
    void stateOfALaterReleaseIsReadToo() {
        Map<String, Object> stored = json.convertValue(DialogueState.fresh(), new TypeReference<>() {});
        stored.put("cart", Map.of("items", 2));

        assertThat(json.convertValue(stored, DialogueState.class)).isEqualTo(DialogueState.fresh());
    }

    @Test
    void puttingAQuestionAgainIsCounted() {
        DialogueState asked = DialogueState.fresh().awaiting(Awaiting.RATING, FEEDBACK);

        assertThat(asked.asked()).isEqualTo(1);
        assertThat(asked.awaiting(Awaiting.RATING, FEEDBACK).asked()).isEqualTo(2);
        assertThat(asked.settled().asked()).isZero();
    }

    @Test
    void beingUnderstoodForgetsMisunderstandings() {
        DialogueState twice =
                DialogueState.fresh().heard(Language.ARABIC, false, false).heard(Language.ARABIC, false, false);

        assertThat(twice.misunderstood()).isEqualTo(2);
        assertThat(twice.heard(Language.ARABIC, true, false).misunderstood()).isZero();
    }
}
