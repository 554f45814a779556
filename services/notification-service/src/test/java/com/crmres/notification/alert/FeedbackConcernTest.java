package com.crmres.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.event.FeedbackGiven;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackConcernTest {

    @Test
    void negativeFeedbackIsAConcern() {
        assertThat(FeedbackConcern.about(feedback("negative", null, false)))
                .contains(FeedbackConcern.NEGATIVE_FEEDBACK);
    }

    @Test
    void mixedFeedbackIsOneOnlyWithALowRating() {
        assertThat(FeedbackConcern.about(feedback("mixed", null, false))).isEmpty();
        assertThat(FeedbackConcern.about(feedback("mixed", 3, false))).isEmpty();
        assertThat(FeedbackConcern.about(feedback("mixed", 2, false))).contains(FeedbackConcern.LOW_RATING);
    }

    @Test
    void aWishForFollowUpIsOneHoweverFriendly() {
        assertThat(FeedbackConcern.about(feedback("positive", 5, true))).contains(FeedbackConcern.FOLLOWUP_WANTED);
        assertThat(FeedbackConcern.about(feedback("positive", 5, false))).isEmpty();
    }

    private static FeedbackGiven feedback(String sentiment, @Nullable Integer rating, boolean requiresFollowup) {
        UUID id = new UUID(0, 1);
        return new FeedbackGiven(id, id, id, id, rating, sentiment, requiresFollowup);
    }
}
