package com.crmres.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer said how it was, with or without a rating. */
public record FeedbackGiven(
        UUID feedbackId,
        UUID conversationId,
        UUID customerId,
        @Nullable UUID messageId,
        @Nullable Integer rating,
        String sentiment,
        boolean requiresFollowup) {}
