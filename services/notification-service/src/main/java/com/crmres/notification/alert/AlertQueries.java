package com.crmres.notification.alert;

import com.crmres.model.alert.AlertKind;
import com.crmres.notification.alert.AlertPage.AlertEntry;
import com.crmres.notification.alert.AlertPage.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Alerts as people see them, with the names of guests and colleagues; within a transaction of the restaurant. */
@Repository
class AlertQueries {

    private static final String IN_SCOPE =
            "(cardinality(:branches) = 0 or a.branch_id is null or a.branch_id = any(:branches))";

    private static final String FIND = """
            select a.id, a.kind, a.reason, a.conversation_id, a.customer_id, c.name as customer_name, a.subject, a.branch_id,
              a.raised_at, a.acknowledged_at, u.id as seen_by, u.name as seen_by_name
            from alerts a
            left join customers c on c.id = a.customer_id
            left join users u on u.id = a.acknowledged_by
            where (a.raised_at, a.id) < (:raised_at, :id)
              and (:acknowledged::boolean is null or (a.acknowledged_at is not null) = :acknowledged::boolean)
              and %s
            order by a.raised_at desc, a.id desc
            limit :limit
            """.formatted(IN_SCOPE);

    private static final String COUNT = "select count(*) from alerts a where a.acknowledged_at is null and " + IN_SCOPE;

    private final JdbcClient jdbc;

    AlertQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; all of them unless it is said whether they are acknowledged. */
    List<AlertEntry> find(AlertCursor after, List<UUID> branchIds, @Nullable Boolean acknowledged, int atMost) {
        return jdbc.sql(FIND)
                .param("raised_at", Timestamp.from(after.raisedAt()))
                .param("id", after.id())
                .param("acknowledged", acknowledged)
                .param("branches", uuids(branchIds))
                .param("limit", atMost)
                .query((row, number) -> entry(row))
                .list();
    }

    long unacknowledged(List<UUID> branchIds) {
        return jdbc.sql(COUNT)
                .param("branches", uuids(branchIds))
                .query(Long.class)
                .single();
    }

    private static SqlArrayValue uuids(List<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    private static AlertEntry entry(ResultSet row) throws SQLException {
        return new AlertEntry(
                row.getObject("id", UUID.class),
                AlertKind.of(row.getString("kind")),
                row.getString("reason"),
                row.getObject("conversation_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("customer_name"),
                row.getString("subject"),
                row.getObject("branch_id", UUID.class),
                row.getTimestamp("raised_at").toInstant(),
                instant(row.getTimestamp("acknowledged_at")),
                seenBy(row));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Person seenBy(ResultSet row) throws SQLException {
        UUID id = row.getObject("seen_by", UUID.class);
        return id == null ? null : new Person(id, row.getString("seen_by_name"));
    }
}
