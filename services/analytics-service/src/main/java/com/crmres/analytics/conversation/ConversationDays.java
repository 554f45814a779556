package com.crmres.analytics.conversation;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tally of each restaurant and day; used within a transaction of that restaurant. */
@Repository
public class ConversationDays {

    private static final RowMapper<Tally> TALLY = new DataClassRowMapper<>(Tally.class);

    private static final String ADD = """
            insert into conversation_days as d (restaurant_id, day,
              conversations_opened, messages_received, messages_failed, turns_answered, response_ms_total,
              response_ms_longest, escalations, feedback_given, feedback_negative, ratings_given, ratings_total)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (restaurant_id, day) do update set
              conversations_opened = d.conversations_opened + excluded.conversations_opened,
              messages_received = d.messages_received + excluded.messages_received,
              messages_failed = d.messages_failed + excluded.messages_failed,
              turns_answered = d.turns_answered + excluded.turns_answered,
              response_ms_total = d.response_ms_total + excluded.response_ms_total,
              response_ms_longest = greatest(d.response_ms_longest, excluded.response_ms_longest),
              escalations = d.escalations + excluded.escalations,
              feedback_given = d.feedback_given + excluded.feedback_given,
              feedback_negative = d.feedback_negative + excluded.feedback_negative,
              ratings_given = d.ratings_given + excluded.ratings_given,
              ratings_total = d.ratings_total + excluded.ratings_total
            """;

    private final JdbcClient jdbc;

    ConversationDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID restaurantId, LocalDate day, Tally more) {
        jdbc.sql(ADD)
                .params(restaurantId, day)
                .params(more.conversationsOpened(), more.messagesReceived(), more.messagesFailed())
                .params(more.turnsAnswered(), more.responseMsTotal(), more.responseMsLongest(), more.escalations())
                .params(more.feedbackGiven(), more.feedbackNegative(), more.ratingsGiven(), more.ratingsTotal())
                .update();
    }

    Map<LocalDate, Tally> between(UUID restaurantId, Period period) {
        Map<LocalDate, Tally> days = new HashMap<>();
        jdbc.sql("select * from conversation_days where restaurant_id = ? and day between ? and ?")
                .params(restaurantId, period.from(), period.to())
                .query((ResultSet row) -> {
                    days.put(row.getObject("day", LocalDate.class), TALLY.mapRow(row, row.getRow()));
                });
        return days;
    }
}
