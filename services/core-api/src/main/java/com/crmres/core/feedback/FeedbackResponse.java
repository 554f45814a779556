package com.crmres.core.feedback;

import com.crmres.core.conversation.PersonResponse;
import com.crmres.model.feedback.Feedback;
import com.crmres.model.feedback.Sentiment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feedback as the API shows it. */
@Schema(name = "Feedback")
record FeedbackResponse(
        UUID id,
        Guest customer,
        @Nullable UUID conversationId,
        @Nullable UUID branchId,

        @Nullable @Schema(minimum = "1", maximum = "5") Integer rating,

        @Nullable String comment,
        Sentiment sentiment,
        List<String> categories,
        FollowUp followUp,
        Instant createdAt,

        @Schema(description = "Of the follow-up") long version) {

    static FeedbackResponse of(
            Feedback feedback, @Nullable String customer, @Nullable String assignee, @Nullable String doer) {
        return new FeedbackResponse(
                feedback.id(),
                new Guest(feedback.customerId(), customer),
                feedback.conversationId(),
                feedback.branchId(),
                feedback.rating(),
                feedback.comment(),
                feedback.sentiment(),
                feedback.categories(),
                new FollowUp(
                        FollowUpStatus.of(feedback),
                        feedback.followupNotes(),
                        person(feedback.followupAssignedTo(), assignee),
                        feedback.followupDoneAt(),
                        person(feedback.followupDoneBy(), doer)),
                feedback.createdAt(),
                feedback.version());
    }

    private static @Nullable PersonResponse person(@Nullable UUID id, @Nullable String name) {
        return id == null ? null : new PersonResponse(id, name == null ? "" : name);
    }

    /** Who said it. */
    @Schema(name = "FeedbackCustomer")
    record Guest(UUID id, @Nullable String name) {}

    /** What became of it. */
    @Schema(name = "FeedbackFollowUp")
    record FollowUp(
            FollowUpStatus status,
            @Nullable String note,
            @Nullable PersonResponse assignedTo,
            @Nullable Instant doneAt,
            @Nullable PersonResponse doneBy) {}
}
