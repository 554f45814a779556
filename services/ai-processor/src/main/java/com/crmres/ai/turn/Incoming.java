package com.crmres.ai.turn;

import com.crmres.ai.understanding.Utterance.Heard;
import com.crmres.model.conversation.Message;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's message as a turn reads and records it. */
record Incoming(
        UUID id,
        String kind,
        @Nullable String text,
        @Nullable String choice,
        @Nullable Instant customerTime,
        Instant receivedAt) {

    static Incoming of(Message message) {
        Map<String, Object> payload = message.content().payload();
        return new Incoming(
                message.id(),
                message.kind(),
                words(message, payload),
                payload == null ? null : choice(payload),
                message.customerTime(),
                message.receivedAt());
    }

    /** What the customer wrote: of cards and baskets the gateway also tells in words what is in them. */
    private static @Nullable String words(Message message, @Nullable Map<String, Object> payload) {
        return switch (message.kind()) {
            case "contacts" -> null;
            case "order" ->
                payload != null
                                && payload.get("order") instanceof Map<?, ?> order
                                && order.get("text") instanceof String text
                        ? text
                        : null;
            default -> message.text();
        };
    }

    /** The id of the touched button or row, wherever Meta's kinds of answers put it. */
    private static @Nullable String choice(Map<?, ?> payload) {
        for (String kind : new String[] {"list_reply", "button_reply", "interactive", "reply"}) {
            if (payload.get(kind) instanceof Map<?, ?> inner) {
                return inner.get("id") instanceof String id ? id : choice(inner);
            }
        }
        return null;
    }

    Heard heard() {
        return new Heard(kind, text, choice);
    }
}
