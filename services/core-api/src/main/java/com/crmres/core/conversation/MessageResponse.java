package com.crmres.core.conversation;

import com.crmres.model.conversation.DeliveryState;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.Sender;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as the API shows it. */
@Schema(name = "Message")
public record MessageResponse(
        UUID id,

        @Schema(description = "Order of arrival within the conversation")
        long seq,

        Sender sender,

        @Schema(description = "Meta's name of the kind: text, image, interactive ...")
        String kind,

        @Schema(description = "Its words; empty for what has none")
        String content,

        @Schema(description = "When the customer wrote it by Meta's clock, or when we did")
        Instant timestamp,

        DeliveryState delivery,

        @Nullable @Schema(description = "Meta's id of the message, once it has one")
        String wamid,

        @Nullable @Schema(description = "The turn that answered it, or whose answer it is")
        UUID turnId,

        @Nullable @Schema(description = "The person who wrote it, where staff did")
        PersonResponse sentBy,

        @Nullable @Schema(allowableValues = {"positive", "neutral", "negative", "mixed"})
        String sentiment,

        @Nullable @Schema(description = "Where it failed or was withheld")
        FailureResponse failure,

        @Nullable @Schema(description = "When the call to Meta began that it went out with")
        Instant attemptedAt,

        @Nullable Instant acceptedAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,

        @Nullable @Schema(description = "Meta's id of the message that it answers, or that it is done to")
        String replyTo,

        @Nullable @Schema(description = "The emoji that the other side put to it")
        String reaction,

        @Nullable @Schema(description = "When its writer changed it last")
        Instant editedAt,

        @ArraySchema(arraySchema = @Schema(description = "What it said before, oldest first"))
        List<WordingResponse> edits,

        @Nullable @Schema(description = "When its writer deleted it; what it said is gone")
        Instant revokedAt,

        @Schema(description = "Written on the restaurant's own phone rather than here")
        boolean fromPhone,

        @Nullable @Schema(description = "The Idempotency-Key that a person's message was sent with")
        String clientKey,

        @Nullable
        @Schema(
                types = "object",
                additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                description = "What belongs to its kind beside the words")
        Map<String, Object> metadata) {

    /** Meta's clock shows whole seconds; within one of them the order of arrival decides. */
    private static final Comparator<MessageResponse> AS_WRITTEN = Comparator.comparing(
                    (MessageResponse message) -> message.timestamp().truncatedTo(ChronoUnit.SECONDS))
            .thenComparing(MessageResponse::seq);

    static List<MessageResponse> inOrder(List<MessageResponse> messages) {
        return messages.stream().sorted(AS_WRITTEN).toList();
    }

    static MessageResponse of(MessageView view, @Nullable FailureResponse failure) {
        Message message = view.message();
        return new MessageResponse(
                message.id(),
                message.seq(),
                message.sender(),
                message.kind(),
                Objects.requireNonNullElse(message.text(), ""),
                message.customerTime() == null ? message.receivedAt() : message.customerTime(),
                message.delivery(),
                message.wamid(),
                message.turnId(),
                PersonResponse.of(message.sentBy(), view.writer()),
                message.sentiment(),
                failure,
                message.attemptedAt(),
                message.acceptedAt(),
                message.sentAt(),
                message.deliveredAt(),
                message.readAt(),
                message.content().replyToWamid(),
                message.reaction(),
                message.editedAt(),
                message.edits().stream().map(WordingResponse::of).toList(),
                message.revokedAt(),
                message.isFromPhone(),
                message.clientKey(),
                message.content().payload());
    }
}
