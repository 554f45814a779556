package com.crmres.core.conversation;

import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.ConversationStatus;
import com.crmres.model.conversation.ConversationType;
import com.crmres.model.conversation.HandledBy;
import com.crmres.model.conversation.Message;
import com.crmres.model.customer.Customer;
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
        UUID restaurantId,
        @Nullable UUID branchId,
        ConversationStatus status,
        ConversationType type,
        HandledBy handledBy,

        @Nullable @Schema(minimum = "0", maximum = "1", example = "0.92")
        BigDecimal aiConfidence,

        @ArraySchema(arraySchema = @Schema(description = "In order; in a list the last one only"))
        List<MessageResponse> messages,

        @Nullable @Schema(description = "messages_before for older messages; absent when there are none")
        Long nextCursor,

        Instant startedAt,
        Instant lastMessageAt,
        Instant updatedAt,
        @Nullable Instant escalatedAt,
        @Nullable String escalationReason,
        @Nullable Instant resolvedAt) {

    static ConversationResponse of(
            Conversation conversation, Customer customer, List<Message> messages, @Nullable Long nextCursor) {
        return new ConversationResponse(
                conversation.id(),
                conversation.customerId(),
                CustomerResponse.of(customer),
                conversation.restaurantId(),
                conversation.branchId(),
                conversation.status(),
                conversation.type(),
                conversation.handledBy(),
                conversation.aiConfidence(),
                MessageResponse.inOrder(messages),
                nextCursor,
                conversation.startedAt(),
                conversation.lastMessageAt(),
                conversation.updatedAt(),
                conversation.escalatedAt(),
                conversation.escalationReason(),
                conversation.resolvedAt());
    }
}
