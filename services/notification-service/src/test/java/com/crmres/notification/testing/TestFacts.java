package com.crmres.notification.testing;

import com.crmres.event.ConversationEscalated;
import com.crmres.event.ConversationTakenOver;
import com.crmres.event.Event;
import com.crmres.event.FeedbackGiven;
import com.crmres.event.LowConfidence;
import com.crmres.event.MessageFailed;
import com.crmres.event.NumberQualityChanged;
import com.crmres.event.OrderAdvanced;
import com.crmres.event.OrderPlaced;
import com.crmres.event.TemplateStatusChanged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts as the other services say them. */
public final class TestFacts {

    private TestFacts() {}

    public static Event<ConversationEscalated> escalated(TestRestaurant restaurant, String reason, Instant at) {
        return event(
                restaurant,
                at,
                new ConversationEscalated(
                        restaurant.conversationId(), restaurant.customerId(), restaurant.messageId(), reason, at));
    }

    public static Event<FeedbackGiven> feedback(
            TestRestaurant restaurant, UUID feedbackId, String sentiment, @Nullable Integer rating, Instant at) {
        return event(
                restaurant,
                at,
                new FeedbackGiven(
                        feedbackId,
                        restaurant.conversationId(),
                        restaurant.customerId(),
                        restaurant.messageId(),
                        rating,
                        sentiment,
                        false));
    }

    public static Event<LowConfidence> lowConfidence(TestRestaurant restaurant, Instant at) {
        return event(
                restaurant,
                at,
                new LowConfidence(
                        restaurant.conversationId(), restaurant.messageId(), new BigDecimal("0.31"), "clarify"));
    }

    public static Event<MessageFailed> messageFailed(
            TestRestaurant restaurant, UUID messageId, int code, String title, Instant at) {
        return event(restaurant, at, new MessageFailed(restaurant.conversationId(), messageId, "ai", code, title));
    }

    public static Event<ConversationTakenOver> takenOver(TestRestaurant restaurant, UUID userId, Instant at) {
        return event(restaurant, at, new ConversationTakenOver(restaurant.conversationId(), userId, null, at));
    }

    public static Event<OrderPlaced> orderPlaced(TestRestaurant restaurant, UUID orderId, Instant at) {
        return event(
                restaurant,
                at,
                new OrderPlaced(
                        orderId,
                        restaurant.customerId(),
                        restaurant.conversationId(),
                        17,
                        "pickup",
                        "ai",
                        new BigDecimal("61.50"),
                        new BigDecimal("8.02"),
                        null,
                        at));
    }

    public static Event<OrderAdvanced> orderConfirmed(
            TestRestaurant restaurant, UUID orderId, UUID userId, Instant at) {
        return event(
                restaurant,
                at,
                new OrderAdvanced(
                        orderId,
                        restaurant.customerId(),
                        restaurant.conversationId(),
                        17,
                        "pending",
                        "confirmed",
                        new BigDecimal("61.50"),
                        new BigDecimal("8.02"),
                        BigDecimal.ZERO,
                        null,
                        userId,
                        null,
                        at));
    }

    public static Event<NumberQualityChanged> judged(TestRestaurant restaurant, String what, Instant at) {
        return event(
                restaurant,
                at,
                new NumberQualityChanged(new UUID(0, 1), null, what, "TIER_1K", null, "+966 55 000 1234"));
    }

    public static Event<TemplateStatusChanged> templateTurned(TestRestaurant restaurant, String status, Instant at) {
        return event(
                restaurant,
                at,
                new TemplateStatusChanged(new UUID(0, 2), "order_ready", "ar", "approved", status, null));
    }

    private static <T> Event<T> event(TestRestaurant restaurant, Instant at, T data) {
        return new Event<>(
                TestRestaurant.newId(),
                data.getClass().getSimpleName(),
                Event.FIRST_VERSION,
                at,
                restaurant.id(),
                null,
                null,
                data);
    }
}
