package com.crmres.ai.dialogue;

import com.crmres.model.feedback.Sentiment;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a turn does besides replying; carried out in the transaction that closes it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "command")
public sealed interface Command {

    /** A person takes over. */
    record Escalate(String reason) implements Command {}

    /** The customer said how it was. */
    record GiveFeedback(
            UUID feedbackId,
            @Nullable String comment,
            Sentiment sentiment,
            List<String> categories,
            @Nullable Integer rating)
            implements Command {}

    /** The rating of a feedback that is already there. */
    record RateFeedback(UUID feedbackId, int rating, Sentiment sentiment) implements Command {}

    /** More words to a feedback that is already there. */
    record AddToFeedback(UUID feedbackId, String comment) implements Command {}

    /** It was not understood well enough to act on. */
    record RaiseDoubt(BigDecimal confidence, String suggestedAction) implements Command {}
}
