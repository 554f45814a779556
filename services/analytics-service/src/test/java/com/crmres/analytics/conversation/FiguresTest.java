package com.crmres.analytics.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void averagesOverTheTurnsThatHaveAReply() {
        Figures figures = Figures.of(Tally.answeredAfter(Duration.ofMillis(1_500))
                .plus(Tally.answeredAfter(Duration.ofMillis(2_005)))
                .plus(Tally.MESSAGE_RECEIVED));

        assertThat(figures.turnsAnswered()).isEqualTo(2);
        assertThat(figures.averageResponseSeconds()).isEqualByComparingTo("1.75");
        assertThat(figures.longestResponseSeconds()).isEqualByComparingTo("2.01");
    }

    @Test
    void hasNoAverageOfNothing() {
        Figures figures = Figures.of(Tally.NOTHING);

        assertThat(figures.averageResponseSeconds()).isNull();
        assertThat(figures.averageRating()).isNull();
        assertThat(figures.longestResponseSeconds()).isZero();
    }

    @Test
    void anAnswerIsNeverEarlierThanItsQuestion() {
        assertThat(Tally.answeredAfter(Duration.ofMillis(-400)).responseMsTotal())
                .isZero();
    }

    @Test
    void averagesTheRatingsGiven() {
        Figures figures = Figures.of(
                Tally.feedback(1, 0, 1, 5).plus(Tally.feedback(1, 1, 1, 2)).plus(Tally.feedback(1, 0, 0, 0)));

        assertThat(figures.averageRating()).isEqualByComparingTo("3.5");
        assertThat(figures.feedbackGiven()).isEqualTo(3);
    }
}
