package com.crmres.ai.turn;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.MessageContent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncomingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void aTouchedRowIsAChoice() {
        assertThat(choice(Map.of("type", "list_reply", "list_reply", Map.of("id", "rating:4", "title", "⭐⭐⭐⭐"))))
                .isEqualTo("rating:4");
    }

    @Test
    void aTouchedButtonIsAChoice() {
        assertThat(choice(Map.of("type", "button_reply", "button_reply", Map.of("id", "ask:menu", "title", "المنيو"))))
                .isEqualTo("ask:menu");
    }

    @Test
    void aChoiceIsFoundInTheWholeElementToo() {
        assertThat(choice(Map.of("interactive", Map.of("type", "list_reply", "list_reply", Map.of("id", "rating:1")))))
                .isEqualTo("rating:1");
    }

    @Test
    void otherPayloadsAreNoChoice() {
        assertThat(choice(Map.of("id", "media-1", "mime_type", "image/jpeg"))).isNull();
        assertThat(choice(null)).isNull();
    }

    private static @Nullable String choice(@Nullable Map<String, Object> payload) {
        Conversation conversation =
                new Conversation(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), NOW);
        Message message = Message.fromCustomer(
                UUID.randomUUID(),
                conversation,
                "wamid",
                new MessageContent("interactive", null, payload, null, true),
                NOW,
                NOW);
        return Incoming.of(message).choice();
    }
}
