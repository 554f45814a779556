package com.crmres.core.live.event;

import com.crmres.core.conversation.ConversationResponse;
import com.crmres.core.conversation.CustomerResponse;
import com.crmres.core.conversation.MessageResponse;
import com.crmres.core.conversation.PersonResponse;
import com.crmres.core.order.OrderResponse;
import com.crmres.model.alert.Alert;
import com.crmres.model.alert.AlertKind;
import com.crmres.model.conversation.ConversationStatus;
import com.crmres.model.conversation.DeliveryState;
import com.crmres.model.conversation.HandledBy;
import com.crmres.model.feedback.Feedback;
import com.crmres.model.feedback.Sentiment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event tells, by its type; conversations and messages are those of the API, the former without messages. */
@Schema(
        name = "LiveData",
        oneOf = {
            LiveData.ConversationNew.class,
            LiveData.ConversationMoved.class,
            LiveData.ConversationChanged.class,
            LiveData.MessageNew.class,
            LiveData.MessageTicked.class,
            LiveData.LowConfidence.class,
            LiveData.NegativeFeedback.class,
            LiveData.AlertNew.class,
            LiveData.AlertAcknowledged.class,
            LiveData.OrderNew.class,
            LiveData.OrderMoved.class
        })
public sealed interface LiveData {

    /** conversation:new. */
    @Schema(name = "LiveConversationNew")
    record ConversationNew(ConversationResponse conversation, CustomerResponse customer) implements LiveData {}

    /** conversation:status. */
    @Schema(name = "LiveConversationStatus")
    record ConversationMoved(
            UUID conversationId,
            ConversationStatus oldStatus,
            ConversationStatus newStatus,
            HandledBy handledBy,
            @Nullable PersonResponse assignedTo,
            ConversationResponse conversation)
            implements LiveData {}

    /** conversation:changed: its labels or notes. */
    @Schema(name = "LiveConversationChanged")
    record ConversationChanged(UUID conversationId, ConversationResponse conversation) implements LiveData {}

    /** message:new. */
    @Schema(name = "LiveMessageNew")
    record MessageNew(UUID conversationId, MessageResponse message, ConversationResponse conversation)
            implements LiveData {}

    /** message:status. */
    @Schema(name = "LiveMessageStatus")
    record MessageTicked(UUID conversationId, UUID messageId, DeliveryState delivery, MessageResponse message)
            implements LiveData {}

    /** ai:low_confidence. */
    @Schema(name = "LiveLowConfidence")
    record LowConfidence(UUID conversationId, BigDecimal confidence, String suggestedAction) implements LiveData {}

    /** feedback:negative. */
    @Schema(name = "LiveNegativeFeedback")
    record NegativeFeedback(
            FeedbackShown feedback,
            boolean requiresFollowup,
            @Nullable UUID conversationId) implements LiveData {

        static NegativeFeedback of(Feedback feedback) {
            return new NegativeFeedback(
                    FeedbackShown.of(feedback), feedback.requiresFollowup(), feedback.conversationId());
        }
    }

    /** What a customer thought of a visit. */
    @Schema(name = "LiveFeedback")
    record FeedbackShown(
            UUID id,
            UUID customerId,
            @Nullable Integer rating,
            @Nullable String comment,
            Sentiment sentiment,
            List<String> categories,
            Instant createdAt) {

        static FeedbackShown of(Feedback feedback) {
            return new FeedbackShown(
                    feedback.id(),
                    feedback.customerId(),
                    feedback.rating(),
                    feedback.comment(),
                    feedback.sentiment(),
                    feedback.categories(),
                    feedback.createdAt());
        }
    }

    /** alert:new; of a guest's conversation, or of the restaurant as such and then with a subject. */
    @Schema(name = "LiveAlertNew")
    record AlertNew(
            UUID alertId,
            AlertKind kind,
            String reason,
            @Nullable UUID conversationId,
            @Nullable String customerName,
            @Nullable String subject,
            Instant raisedAt)
            implements LiveData {

        static AlertNew of(Alert alert, @Nullable String customerName) {
            return new AlertNew(
                    alert.id(),
                    alert.kind(),
                    alert.reason(),
                    alert.conversationId(),
                    customerName,
                    alert.subject(),
                    alert.raisedAt());
        }
    }

    /** order:new. */
    @Schema(name = "LiveOrderNew")
    record OrderNew(OrderResponse order, UUID branchId) implements LiveData {}

    /** order:status. */
    @Schema(name = "LiveOrderStatus")
    record OrderMoved(UUID orderId, String oldStatus, String newStatus, OrderResponse order) implements LiveData {}

    /** alert:acknowledged. */
    @Schema(name = "LiveAlertAcknowledged")
    record AlertAcknowledged(UUID alertId, @Nullable UUID conversationId, UUID userId) implements LiveData {}
}
