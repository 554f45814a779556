package com.crmres.core.conversation.staff;

import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers how far each person has read; it only moves on. */
@Component
class ReadMarks {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    ReadMarks(Tenants tenants, JdbcClient jdbc, Ids ids, Clock clock) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    void read(Caller caller, UUID conversationId, long seq) {
        tenants.write(caller.restaurantId(), () -> {
            long last = lastSeq(caller, conversationId);
            mark(caller, conversationId, Math.min(seq, last));
        });
    }

    private long lastSeq(Caller caller, UUID conversationId) {
        return jdbc.sql("select branch_id, last_seq from conversations where id = ?")
                .param(conversationId)
                .query((row, number) -> new Place(row.getObject(1, UUID.class), row.getLong(2)))
                .optional()
                .filter(place -> caller.sees(place.branchId()))
                .orElseThrow(() -> new NotFound("conversation"))
                .lastSeq();
    }

    private void mark(Caller caller, UUID conversationId, long seq) {
        jdbc.sql("""
                insert into conversation_reads (id, restaurant_id, conversation_id, user_id, last_read_seq, read_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (conversation_id, user_id) do update
                set last_read_seq = excluded.last_read_seq, read_at = excluded.read_at
                where conversation_reads.last_read_seq < excluded.last_read_seq""")
                .params(
                        ids.next(),
                        caller.restaurantId(),
                        conversationId,
                        caller.userId(),
                        seq,
                        Timestamp.from(clock.instant()))
                .update();
    }

    private record Place(@Nullable UUID branchId, long lastSeq) {}
}
