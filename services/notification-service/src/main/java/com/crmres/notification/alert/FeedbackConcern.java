package com.crmres.notification.alert;

import com.crmres.event.FeedbackGiven;
import com.crmres.model.feedback.Sentiment;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules by which feedback is a reason to alert; the first that applies gives its name as the reason. */
enum FeedbackConcern {
    NEGATIVE_FEEDBACK("negative_feedback", feedback -> feels(feedback, Sentiment.NEGATIVE)),
    LOW_RATING("low_rating", feedback -> feels(feedback, Sentiment.MIXED) && FeedbackConcern.isRatedLow(feedback)),
    FOLLOWUP_WANTED("followup_wanted", FeedbackGiven::requiresFollowup);

    private static final int LOW_RATING_IS = 2;

    private final String reason;
    private final Predicate<FeedbackGiven> applies;

    FeedbackConcern(String reason, Predicate<FeedbackGiven> applies) {
        this.reason = reason;
        this.applies = applies;
    }

    static Optional<FeedbackConcern> about(FeedbackGiven feedback) {
        return Arrays.stream(values())
                .filter(concern -> concern.applies.test(feedback))
                .findFirst();
    }

    String reason() {
        return reason;
    }

    private static boolean feels(FeedbackGiven feedback, Sentiment sentiment) {
        return sentiment.code().equals(feedback.sentiment());
    }

    private static boolean isRatedLow(FeedbackGiven feedback) {
        return feedback.rating() != null && feedback.rating() <= LOW_RATING_IS;
    }
}
