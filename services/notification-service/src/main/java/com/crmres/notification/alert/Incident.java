package com.crmres.notification.alert;

import com.crmres.event.ConversationEscalated;
import com.crmres.event.FeedbackGiven;
import com.crmres.event.LowConfidence;
import com.crmres.event.MessageFailed;
import com.crmres.event.OrderPlaced;
import com.crmres.model.alert.AlertKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened that people have to know of.
 *
 * @param name the same for every telling of the same incident
 * @param branchId where it happened, when that is not said by the conversation
 */
record Incident(
        AlertKind kind,
        String name,
        UUID conversationId,
        @Nullable UUID customerId,
        @Nullable UUID messageId,
        @Nullable UUID branchId,
        String reason,
        Instant at) {

    private static final String ORDER = "order:";

    private Incident(
            AlertKind kind,
            String name,
            UUID conversationId,
            @Nullable UUID customerId,
            @Nullable UUID messageId,
            String reason,
            Instant at) {
        this(kind, name, conversationId, customerId, messageId, null, reason, at);
    }

    static Incident of(ConversationEscalated escalated) {
        return new Incident(
                AlertKind.ESCALATION,
                "escalation:" + escalated.conversationId() + ":" + escalated.escalatedAt(),
                escalated.conversationId(),
                escalated.customerId(),
                escalated.messageId(),
                escalated.reason(),
                escalated.escalatedAt());
    }

    static Incident of(FeedbackGiven feedback, String reason, Instant at) {
        return new Incident(
                AlertKind.NEGATIVE_FEEDBACK,
                "feedback:" + feedback.feedbackId(),
                feedback.conversationId(),
                feedback.customerId(),
                feedback.messageId(),
                reason,
                at);
    }

    static Incident of(LowConfidence doubt, Instant at) {
        return new Incident(
                AlertKind.LOW_CONFIDENCE,
                "low_confidence:" + doubt.messageId(),
                doubt.conversationId(),
                null,
                doubt.messageId(),
                "low_confidence",
                at);
    }

    static Incident of(MessageFailed failed, Instant at) {
        return new Incident(
                AlertKind.MESSAGE_FAILED,
                "failed:" + failed.messageId(),
                failed.conversationId(),
                null,
                failed.messageId(),
                FailureCause.reasonOf(failed),
                at);
    }

    /** Of an order that is agreed in no conversation only the board tells. */
    static Optional<Incident> of(OrderPlaced placed, @Nullable UUID branchId) {
        UUID conversationId = placed.conversationId();
        return Optional.ofNullable(conversationId)
                .map(conversation -> new Incident(
                        AlertKind.ORDER_PLACED,
                        ORDER + placed.orderId(),
                        conversation,
                        placed.customerId(),
                        null,
                        branchId,
                        "order_placed",
                        placed.placedAt()));
    }

    /** The alert of an order, by the name that it was raised with. */
    static String nameOfOrder(UUID orderId) {
        return ORDER + orderId;
    }

    /** The assistant's doubts and new orders are for the dashboard: a mail for each would teach people not to read them. */
    boolean isMailed() {
        return kind != AlertKind.LOW_CONFIDENCE && kind != AlertKind.ORDER_PLACED;
    }
}
