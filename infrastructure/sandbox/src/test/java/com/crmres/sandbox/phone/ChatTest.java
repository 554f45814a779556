package com.crmres.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChatTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Chat chat = new Chat();

    @Test
    void opensTheWindowForTwentyFourHoursAfterTheCustomersLastMessage() {
        assertThat(chat.windowIsOpenAt(NOON)).isFalse();

        chat.put(bubble(Sender.CUSTOMER));

        assertThat(chat.windowIsOpenAt(NOON.plusSeconds(86_399))).isTrue();
        assertThat(chat.windowIsOpenAt(NOON.plusSeconds(86_400))).isFalse();
    }

    @Test
    void doesNotOpenTheWindowForTheRestaurantsOwnMessage() {
        chat.put(bubble(Sender.BUSINESS));

        assertThat(chat.windowIsOpenAt(NOON)).isFalse();
    }

    @Test
    void stopsTypingWhenTheReplyArrives() {
        chat.showTyping();
        assertThat(chat.isTyping()).isTrue();

        chat.put(bubble(Sender.BUSINESS));

        assertThat(chat.isTyping()).isFalse();
    }

    @Test
    void movesTicksOnlyForward() {
        chat.put(bubble(Sender.BUSINESS));

        assertThat(chat.change("w", bubble -> bubble.with(Ticks.READ))).isNotNull();
        assertThat(chat.change("w", bubble -> bubble.with(Ticks.DELIVERED))).isNull();
    }

    private static Bubble bubble(Sender from) {
        return new Bubble("w", from, "text", "هلا", null, null, null, null, null, null, NOON, Ticks.PENDING, null);
    }
}
