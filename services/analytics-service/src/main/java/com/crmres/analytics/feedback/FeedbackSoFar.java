package com.crmres.analytics.feedback;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is already counted of each feedback; used within a transaction of its restaurant. */
@Repository
class FeedbackSoFar {

    private final JdbcClient jdbc;

    FeedbackSoFar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers a feedback that is heard of for the first time, and says whether it was. */
    boolean begin(UUID restaurantId, UUID feedbackId, CountedFeedback feedback) {
        return jdbc.sql("""
                        insert into feedback_counted (restaurant_id, feedback_id, given_at, felt_negative, rating, rated_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(restaurantId, feedbackId)
                        .param(timestamp(feedback.givenAt()))
                        .param(feedback.feltNegative())
                        .param(feedback.rating())
                        .param(timestamp(feedback.ratedAt()))
                        .update()
                == 1;
    }

    /** Holds the feedback until the end of the transaction, so that two tellings do not count against the same state. */
    Optional<CountedFeedback> hold(UUID restaurantId, UUID feedbackId) {
        return jdbc.sql("""
                        select given_at, felt_negative, rating, rated_at from feedback_counted
                        where restaurant_id = ? and feedback_id = ? for update
                        """)
                .params(restaurantId, feedbackId)
                .query(CountedFeedback.class)
                .optional();
    }

    void replace(UUID restaurantId, UUID feedbackId, CountedFeedback feedback) {
        jdbc.sql("""
                        update feedback_counted set given_at = ?, felt_negative = ?, rating = ?, rated_at = ?
                        where restaurant_id = ? and feedback_id = ?
                        """)
                .param(timestamp(feedback.givenAt()))
                .param(feedback.feltNegative())
                .param(feedback.rating())
                .param(timestamp(feedback.ratedAt()))
                .params(restaurantId, feedbackId)
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
