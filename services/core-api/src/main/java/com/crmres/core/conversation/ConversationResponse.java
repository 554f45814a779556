package com.crmres.core.conversation;

import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.ConversationStatus;
import com.crmres.model.conversation.ConversationType;
import com.crmres.model.conversation.HandledBy;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation as the API shows it. */
@Schema(name = "Conversation")
public record ConversationResponse(
        UUID id,
        UUID customerId,
        CustomerResponse customer,
        NumberResponse number,
        UUID restaurantId,
        @Nullable UUID branchId,
        ConversationStatus status,
        ConversationType type,
        HandledBy handledBy,

        @Nullable @Schema(description = "Who took it over; absent while the AI has it or a person is only called for")
        PersonResponse assignedTo,

        @ArraySchema(arraySchema = @Schema(description = "In the restaurant's order"))
        List<LabelTag> labels,

        @Schema(description = "How many notes the restaurant's people left on it")
        long notesCount,

        @Nullable @Schema(minimum = "0", maximum = "1", example = "0.92")
        BigDecimal aiConfidence,

        @ArraySchema(arraySchema = @Schema(description = "In order; in a list the last one only"))
        List<MessageResponse> messages,

        @Nullable @Schema(description = "messages_before for older messages; absent when there are none")
        Long nextCursor,

        @Nullable
        @Schema(description = "Messages of the customer that the caller has not read; absent where nobody reads")
        Long unreadCount,

        @Nullable @Schema(description = "How far the caller had read before; in a detail only")
        Long readSeq,

        Instant startedAt,
        Instant lastMessageAt,

        @Nullable @Schema(description = "By Meta's clock") Instant lastCustomerMessageAt,

        @Nullable @Schema(description = "Until when free text may be sent: 24 hours after the customer's last message")
        Instant windowClosesAt,

        @Nullable
        @Schema(description = "Until when Meta charges nothing, because the customer came by an advertisement")
        Instant freeUntil,

        Instant updatedAt,

        @Nullable @Schema(description = "Since when a person is wanted whom nobody has become yet")
        Instant waitingSince,

        @Nullable Instant takenOverAt,
        @Nullable Instant escalatedAt,
        @Nullable String escalationReason,
        @Nullable Instant resolvedAt) {

    /** As a list shows it to one reader. */
    static ConversationResponse listed(ConversationView view, List<MessageResponse> lastMessage) {
        return of(view, MessageResponse.inOrder(lastMessage), null, view.unread(), null);
    }

    /** As a detail shows it to one reader. */
    static ConversationResponse read(ConversationView view, List<MessageResponse> messages, @Nullable Long nextCursor) {
        return of(view, MessageResponse.inOrder(messages), nextCursor, view.unread(), view.readSeq());
    }

    /** As it is told to many at once. */
    static ConversationResponse told(ConversationView view) {
        return of(view, List.of(), null, null, null);
    }

    private static ConversationResponse of(
            ConversationView view,
            List<MessageResponse> messages,
            @Nullable Long nextCursor,
            @Nullable Long unreadCount,
            @Nullable Long readSeq) {
        Conversation conversation = view.conversation();
        return new ConversationResponse(
                conversation.id(),
                conversation.customerId(),
                CustomerResponse.of(view.customer()),
                NumberResponse.of(view.number()),
                conversation.restaurantId(),
                conversation.branchId(),
                conversation.status(),
                conversation.type(),
                conversation.handledBy(),
                PersonResponse.of(conversation.assignedTo(), view.assignee()),
                view.labels().stream().map(LabelTag::of).toList(),
                view.notes(),
                conversation.aiConfidence(),
                messages,
                nextCursor,
                unreadCount,
                readSeq,
                conversation.startedAt(),
                conversation.lastMessageAt(),
                conversation.lastCustomerMessageAt(),
                conversation.windowClosesAt(),
                conversation.freeUntil(),
                conversation.updatedAt(),
                conversation.waitingSince(),
                conversation.takenOverAt(),
                conversation.escalatedAt(),
                conversation.escalationReason(),
                conversation.resolvedAt());
    }
}
