package com.crmres.core.privacy.erasure;

import com.crmres.core.privacy.Needles;
import com.crmres.core.privacy.erasure.ErasureResponse.StepResponse;
import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The erasures that were asked for, and how far each has come; needs the transaction of their restaurant. */
@Repository
class Erasures {

    private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final Ids ids;
    private final JsonMapper json;

    Erasures(JdbcClient jdbc, Tenants tenants, Ids ids, JsonMapper json) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.ids = ids;
        this.json = json;
    }

    void open(UUID id, UUID customerId, UUID userId, Needles needles, Instant now) {
        jdbc.sql("""
                        insert into erasures
                          (id, restaurant_id, customer_id, requested_by, requested_at, named_as, next_attempt_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, tenants.current(), customerId, userId, Timestamp.from(now))
                .params(needles.values().toArray(String[]::new), Timestamp.from(now))
                .update();
    }

    /** Of all restaurants: asked without a tenant. */
    Map<UUID, UUID> due(Instant now, int atMost) {
        Map<UUID, UUID> due = new TreeMap<>();
        jdbc.sql("select erasure_id, restaurant_id from lookup.due_erasures(?, ?)")
                .params(Timestamp.from(now), atMost)
                .query(row -> {
                    due.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return due;
    }

    /** Takes a due one until the given instant; empty when another instance was faster. */
    Optional<Erasure> claim(UUID id, Instant now, Instant until) {
        return jdbc.sql("""
                        update erasures set attempts = attempts + 1, next_attempt_at = ?
                        where id = ? and finished_at is null and next_attempt_at <= ?
                        returning id, restaurant_id, customer_id, requested_at, named_as, attempts
                        """)
                .params(Timestamp.from(until), id, Timestamp.from(now))
                .query((row, number) -> erasure(row))
                .optional();
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getObject("restaurant_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getTimestamp("requested_at").toInstant(),
                new Needles(List.of((String[]) row.getArray("named_as").getArray())),
                row.getInt("attempts"));
    }

    void again(UUID id, Instant at) {
        jdbc.sql("update erasures set next_attempt_at = ? where id = ? and finished_at is null")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** A step that is taken again adds to what it found before. */
    void took(UUID erasureId, String step, Map<String, Long> counts, Instant at) {
        Map<String, Long> sums = jdbc.sql(
                        "select counts::text from erasure_steps where erasure_id = ? and name = ? for update")
                .params(erasureId, step)
                .query((row, number) -> json.readValue(row.getString(1), COUNTS))
                .optional()
                .orElseGet(TreeMap::new);
        counts.forEach((what, count) -> sums.merge(what, count, Long::sum));
        write(erasureId, step, sums, at);
    }

    private void write(UUID erasureId, String step, Map<String, Long> counts, Instant at) {
        jdbc.sql("""
                        insert into erasure_steps (id, restaurant_id, erasure_id, name, counts, done_at)
                        values (?, ?, ?, ?, ?::jsonb, ?)
                        on conflict (erasure_id, name) do update set counts = excluded.counts, done_at = excluded.done_at
                        """)
                .params(ids.next(), tenants.current(), erasureId, step)
                .params(json.writeValueAsString(counts), Timestamp.from(at))
                .update();
    }

    /** Nothing is left: not even by what it was looked for. */
    void finish(UUID id, Map<String, Long> left, Instant at) {
        write(id, "verified", left, at);
        jdbc.sql("update erasures set finished_at = ?, next_attempt_at = null, named_as = '{}' where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    List<StepResponse> steps(UUID erasureId) {
        return jdbc.sql("select name, counts::text, done_at from erasure_steps where erasure_id = ? order by id")
                .param(erasureId)
                .query((row, number) -> new StepResponse(
                        row.getString(1),
                        json.readValue(row.getString(2), COUNTS),
                        row.getTimestamp(3).toInstant()))
                .list();
    }
}
