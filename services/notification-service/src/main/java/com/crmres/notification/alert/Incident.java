package com.crmres.notification.alert;

import com.crmres.event.ConversationEscalated;
import com.crmres.event.FeedbackGiven;
import com.crmres.event.LowConfidence;
import com.crmres.event.MessageFailed;
import com.crmres.event.NumberQualityChanged;
import com.crmres.event.OrderPlaced;
import com.crmres.event.TemplateStatusChanged;
import com.crmres.model.alert.AlertKind;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened that people have to know of.
 *
 * @param name the same for every telling of the same incident
 * @param conversationId absent where it concerns the restaurant as such; then there is a subject
 * @param branchId where it happened, when that is not said by the conversation
 * @param subject what it is about where that is no guest: a number, a template
 */
record Incident(
        AlertKind kind,
        String name,
        @Nullable UUID conversationId,
        @Nullable UUID customerId,
        @Nullable UUID messageId,
        @Nullable UUID branchId,
        @Nullable String subject,
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
        this(kind, name, conversationId, customerId, messageId, null, null, reason, at);
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
                        null,
                        "order_placed",
                        placed.placedAt()));
    }

    static Incident of(NumberQualityChanged judged, String reason, @Nullable UUID branchId, Instant at) {
        return new Incident(
                AlertKind.NUMBER_QUALITY,
                "number:" + judged.numberId() + ":" + reason + ":" + at,
                null,
                null,
                null,
                branchId,
                Objects.requireNonNullElseGet(
                        judged.displayPhoneNumber(), () -> judged.numberId().toString()),
                reason,
                at);
    }

    static Incident of(TemplateStatusChanged changed, String reason, Instant at) {
        return new Incident(
                AlertKind.TEMPLATE_STATUS,
                "template:" + changed.templateId() + ":" + reason + ":" + at,
                null,
                null,
                null,
                null,
                changed.name(),
                reason,
                at);
    }

    /** What belongs together, and is told in order. */
    String key() {
        return conversationId == null ? name : conversationId.toString();
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
