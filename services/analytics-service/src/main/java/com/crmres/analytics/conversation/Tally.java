package com.crmres.analytics.conversation;

import java.time.Duration;

/** Counts that can be added to one another; every number is defined in docs/metrics.md. */
public record Tally(
        long conversationsOpened,
        long messagesReceived,
        long messagesFailed,
        long turnsAnswered,
        long responseMsTotal,
        long responseMsLongest,
        long escalations,
        long feedbackGiven,
        long feedbackNegative,
        long ratingsGiven,
        long ratingsTotal) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    static final Tally CONVERSATION_OPENED = new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    static final Tally MESSAGE_RECEIVED = new Tally(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    static final Tally MESSAGE_FAILED = new Tally(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    static final Tally ESCALATION = new Tally(0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);

    /** Meta's time has whole seconds and may be ahead of ours: an answer is never earlier than its question. */
    static Tally answeredAfter(Duration response) {
        long millis = Math.max(0, response.toMillis());
        return new Tally(0, 0, 0, 1, millis, millis, 0, 0, 0, 0, 0);
    }

    /** Feedback counts may be negative, to take back what was counted before more was known. */
    public static Tally feedback(long given, long negative, long ratings, long ratingsTotal) {
        return new Tally(0, 0, 0, 0, 0, 0, 0, given, negative, ratings, ratingsTotal);
    }

    Tally plus(Tally other) {
        return new Tally(
                conversationsOpened + other.conversationsOpened,
                messagesReceived + other.messagesReceived,
                messagesFailed + other.messagesFailed,
                turnsAnswered + other.turnsAnswered,
                responseMsTotal + other.responseMsTotal,
                Math.max(responseMsLongest, other.responseMsLongest),
                escalations + other.escalations,
                feedbackGiven + other.feedbackGiven,
                feedbackNegative + other.feedbackNegative,
                ratingsGiven + other.ratingsGiven,
                ratingsTotal + other.ratingsTotal);
    }
}
