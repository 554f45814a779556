package com.crmres.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
    void billsTheWindowSinceOctoberAndNothingForThreeDaysAfterAnAdvertisement() {
        chat.put(bubble(Sender.CUSTOMER));
        assertThat(chat.priceAt(NOON, PriceCategory.SERVICE).type()).isEqualTo(Price.Type.REGULAR);
        assertThat(Price.of(PriceCategory.UTILITY, true, null, Instant.parse("2026-09-30T23:59:59Z"))
                        .type())
                .isEqualTo(Price.Type.FREE_CUSTOMER_SERVICE);
        assertThat(Price.of(PriceCategory.MARKETING, true, null, Instant.parse("2026-09-30T23:59:59Z"))
                        .type())
                .isEqualTo(Price.Type.REGULAR);

        chat.put(fromAd());

        assertThat(chat.priceAt(NOON.plusSeconds(259_199), PriceCategory.MARKETING)
                        .type())
                .isEqualTo(Price.Type.FREE_ENTRY_POINT);
        assertThat(chat.priceAt(NOON.plusSeconds(259_200), PriceCategory.MARKETING)
                        .type())
                .isEqualTo(Price.Type.REGULAR);
        assertThat(chat.windowIsOpenAt(NOON.plusSeconds(90_000))).isFalse();
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

    private static Bubble fromAd() {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.putObject("referral").put("source_type", "ad");
        return new Bubble(
                "ad", Sender.CUSTOMER, "text", "هلا", null, payload, null, null, null, null, NOON, Ticks.SENT, null);
    }
}
