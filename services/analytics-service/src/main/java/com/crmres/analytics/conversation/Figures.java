package com.crmres.analytics.conversation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A tally as people read it: averages instead of sums, null where there is nothing to average. */
record Figures(
        long conversationsOpened,
        long messagesReceived,
        long turnsAnswered,
        @Nullable BigDecimal averageResponseSeconds,
        BigDecimal longestResponseSeconds,
        long escalations,
        long feedbackGiven,
        long feedbackNegative,
        @Nullable BigDecimal averageRating,
        long messagesFailed) {

    private static final int MILLIS_DIGITS = 3;
    private static final int DIGITS = 2;

    static Figures of(Tally tally) {
        return new Figures(
                tally.conversationsOpened(),
                tally.messagesReceived(),
                tally.turnsAnswered(),
                average(BigDecimal.valueOf(tally.responseMsTotal(), MILLIS_DIGITS), tally.turnsAnswered()),
                BigDecimal.valueOf(tally.responseMsLongest(), MILLIS_DIGITS).setScale(DIGITS, RoundingMode.HALF_UP),
                tally.escalations(),
                tally.feedbackGiven(),
                tally.feedbackNegative(),
                average(BigDecimal.valueOf(tally.ratingsTotal()), tally.ratingsGiven()),
                tally.messagesFailed());
    }

    private static @Nullable BigDecimal average(BigDecimal sum, long count) {
        return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), DIGITS, RoundingMode.HALF_UP);
    }
}
