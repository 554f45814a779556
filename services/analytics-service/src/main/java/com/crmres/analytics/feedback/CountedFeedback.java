package com.crmres.analytics.feedback;

import com.crmres.analytics.conversation.Tally;
import com.crmres.event.Event;
import com.crmres.event.FeedbackGiven;
import com.crmres.model.feedback.Sentiment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of one feedback; the same whichever of its tellings is heard first. */
record CountedFeedback(
        Instant givenAt,
        boolean feltNegative,
        @Nullable Integer rating,
        @Nullable Instant ratedAt) {

    private static final int LOW_RATING = 2;

    static CountedFeedback of(Event<FeedbackGiven> event) {
        FeedbackGiven told = event.data();
        boolean negative = Sentiment.NEGATIVE.code().equals(told.sentiment());
        Instant at = event.occurredAt();
        return new CountedFeedback(at, negative, told.rating(), told.rating() == null ? null : at);
    }

    CountedFeedback with(CountedFeedback more) {
        CountedFeedback rated = more.isRatedAfter(this) ? more : this;
        return new CountedFeedback(
                givenAt.isBefore(more.givenAt) ? givenAt : more.givenAt,
                feltNegative || more.feltNegative,
                rated.rating,
                rated.ratedAt);
    }

    private boolean isRatedAfter(CountedFeedback other) {
        return ratedAt != null && (other.ratedAt == null || ratedAt.isAfter(other.ratedAt));
    }

    Tally counted() {
        return tally(1);
    }

    Tally takenBack() {
        return tally(-1);
    }

    private Tally tally(int sign) {
        int stars = rating == null ? 0 : rating;
        boolean negative = feltNegative || rating != null && rating <= LOW_RATING;
        return Tally.feedback(sign, negative ? sign : 0, rating == null ? 0 : sign, (long) sign * stars);
    }
}
