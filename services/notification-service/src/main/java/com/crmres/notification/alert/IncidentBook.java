package com.crmres.notification.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes an incident down as an alert, once, also when two instances hear of it in the same moment. */
@Repository
class IncidentBook {

    private static final String ENTER = """
            with entered as (
              insert into alerts (id, restaurant_id, kind, incident, conversation_id, customer_id, branch_id, message_id,
                subject, reason, raised_at)
              values (:id, :restaurant, :kind, :incident, :conversation::uuid,
                coalesce(:customer::uuid, (select customer_id from conversations where id = :conversation::uuid)),
                coalesce(:branch::uuid, (select branch_id from conversations where id = :conversation::uuid)), :message::uuid,
                :subject::text, :reason, :at)
              on conflict (restaurant_id, incident) do nothing
              returning conversation_id, customer_id, branch_id, raised_at
            )
            select e.customer_id, e.branch_id, c.assigned_to, c.taken_over_at,
              c.handled_by = 'staff' and c.taken_over_at >= e.raised_at as is_taken_over
            from entered e left join conversations c on c.id = e.conversation_id
            """;

    private final JdbcClient jdbc;

    IncidentBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the incident is known; where it names no customer it is the conversation's. */
    Optional<Entry> enter(UUID alertId, UUID restaurantId, Incident incident) {
        oneAtATime(incident.key());
        return jdbc.sql(ENTER)
                .param("id", alertId)
                .param("restaurant", restaurantId)
                .param("kind", incident.kind().code())
                .param("incident", incident.name())
                .param("customer", incident.customerId())
                .param("branch", incident.branchId())
                .param("message", incident.messageId())
                .param("subject", incident.subject())
                .param("reason", incident.reason())
                .param("at", Timestamp.from(incident.at()))
                .param("conversation", incident.conversationId())
                .query((row, number) -> entry(row))
                .optional();
    }

    /**
     * Until the transaction ends, nobody else raises or settles alerts of this conversation: a take-over would else miss
     * an alert that is just being raised, and two failures would both be mailed.
     */
    void oneAtATime(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("alerts:" + key)
                .query()
                .listOfRows();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("customer_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getBoolean("is_taken_over") ? takeOver(row) : null);
    }

    private static @Nullable Seen takeOver(ResultSet row) throws SQLException {
        UUID userId = row.getObject("assigned_to", UUID.class);
        return userId == null
                ? null
                : new Seen(userId, row.getTimestamp("taken_over_at").toInstant());
    }

    /** What the conversation adds to an incident; the take-over is one that came after it. */
    record Entry(
            @Nullable UUID customerId,
            @Nullable UUID branchId,
            @Nullable Seen takenOver) {}
}
