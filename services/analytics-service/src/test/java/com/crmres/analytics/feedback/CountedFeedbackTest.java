package com.crmres.analytics.feedback;

import static com.crmres.analytics.testing.TestFacts.feedback;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.analytics.conversation.Tally;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountedFeedbackTest {

    private static final Instant EVENING = Instant.parse("2026-11-22T17:00:00Z");

    @Test
    void aRatingThatComesLaterJoinsTheFeedback() {
        CountedFeedback both = told("mixed", null, 0).with(told("mixed", 4, 60));

        assertThat(both.counted()).isEqualTo(Tally.feedback(1, 0, 1, 4));
        assertThat(both.givenAt()).isEqualTo(EVENING);
    }

    @Test
    void theOrderOfTellingDoesNotMatter() {
        CountedFeedback given = told("mixed", null, 0);
        CountedFeedback rated = told("mixed", 2, 60);
        CountedFeedback ratedAgain = told("mixed", 5, 120);

        assertThat(given.with(rated).with(ratedAgain))
                .isEqualTo(ratedAgain.with(given).with(rated))
                .isEqualTo(rated.with(ratedAgain).with(given));
    }

    @Test
    void theLastRatingHolds() {
        assertThat(told("neutral", 1, 0).with(told("neutral", 5, 60)).counted()).isEqualTo(Tally.feedback(1, 0, 1, 5));
    }

    @Test
    void aLowRatingIsNegativeHoweverFriendlyTheWords() {
        assertThat(told("positive", 2, 0).counted()).isEqualTo(Tally.feedback(1, 1, 1, 2));
        assertThat(told("positive", 3, 0).counted()).isEqualTo(Tally.feedback(1, 0, 1, 3));
    }

    @Test
    void takesBackExactlyWhatItCounted() {
        CountedFeedback feedback = told("negative", 1, 0);

        assertThat(feedback.takenBack()).isEqualTo(Tally.feedback(-1, -1, -1, -1));
    }

    private static CountedFeedback told(String sentiment, @Nullable Integer rating, int secondsLater) {
        return CountedFeedback.of(
                feedback(new UUID(0, 1), EVENING.plusSeconds(secondsLater), new UUID(0, 2), sentiment, rating));
    }
}
