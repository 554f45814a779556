package com.crmres.analytics.testing;

import com.crmres.event.ConversationEscalated;
import com.crmres.event.ConversationOpened;
import com.crmres.event.Event;
import com.crmres.event.FeedbackGiven;
import com.crmres.event.MessageFailed;
import com.crmres.event.MessageReceived;
import com.crmres.event.OrderAdvanced;
import com.crmres.event.OrderPlaced;
import com.crmres.event.TurnAnswered;
import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts as the other services say them. */
public final class TestFacts {

    private TestFacts() {}

    public static Event<ConversationOpened> conversationOpened(UUID restaurantId, Instant at) {
        return event(restaurantId, at, new ConversationOpened(id(), id(), id(), at));
    }

    public static Event<MessageReceived> messageReceived(UUID restaurantId, Instant at) {
        return event(restaurantId, at, new MessageReceived(id(), id(), id(), 1, "text", at, at));
    }

    public static Event<MessageFailed> messageFailed(UUID restaurantId, Instant at) {
        return event(restaurantId, at, new MessageFailed(id(), id(), "ai", 131026, "Message undeliverable"));
    }

    public static Event<ConversationEscalated> escalated(UUID restaurantId, Instant at) {
        return event(restaurantId, at, new ConversationEscalated(id(), id(), id(), "asked_for_human", at));
    }

    /** A turn that ended with a reply. */
    public static Event<TurnAnswered> answered(UUID restaurantId, Instant at, Duration after) {
        return turn(restaurantId, at, after, id());
    }

    /** A turn that ended with a hand-over. */
    public static Event<TurnAnswered> handedOver(UUID restaurantId, Instant at) {
        return turn(restaurantId, at, Duration.ofSeconds(1), null);
    }

    public static Event<FeedbackGiven> feedback(
            UUID restaurantId, Instant at, UUID feedbackId, String sentiment, @Nullable Integer rating) {
        return event(restaurantId, at, new FeedbackGiven(feedbackId, id(), id(), id(), rating, sentiment, false));
    }

    public static Event<OrderPlaced> orderPlaced(UUID restaurantId, Instant at, String total) {
        return event(
                restaurantId,
                at,
                new OrderPlaced(id(), id(), id(), 17, "pickup", "ai", new BigDecimal(total), BigDecimal.ONE, null, at));
    }

    /** An order that came to the state. */
    public static Event<OrderAdvanced> orderAdvanced(UUID restaurantId, Instant at, String status, String total) {
        return event(
                restaurantId,
                at,
                new OrderAdvanced(
                        id(),
                        id(),
                        id(),
                        17,
                        "ready",
                        status,
                        new BigDecimal(total),
                        new BigDecimal("15.00"),
                        new BigDecimal("5.00"),
                        null,
                        id(),
                        null,
                        at));
    }

    public static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private static Event<TurnAnswered> turn(
            UUID restaurantId, Instant at, Duration after, @Nullable UUID replyMessageId) {
        return event(
                restaurantId,
                at,
                new TurnAnswered(
                        id(),
                        id(),
                        replyMessageId,
                        List.of(id()),
                        at.minus(after),
                        at,
                        "menu",
                        "ar-SA",
                        BigDecimal.ONE));
    }

    private static <T> Event<T> event(UUID restaurantId, Instant at, T data) {
        return new Event<>(
                id(), data.getClass().getSimpleName(), Event.FIRST_VERSION, at, restaurantId, null, null, data);
    }
}
