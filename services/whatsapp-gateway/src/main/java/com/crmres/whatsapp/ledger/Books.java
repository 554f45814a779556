package com.crmres.whatsapp.ledger;

import com.crmres.whatsapp.entry.InboundEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of each entry; written in the transaction that made it so, as its last statement. */
@Component
public class Books {

    /** How a number that the entry does not name is written. */
    static final String NO_NUMBER = "";

    private static final int SHARDS = 16;

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void stored(InboundEntry entry) {
        add(entry, 1, 0, 0);
    }

    /** It told nothing new. */
    public void repeated(InboundEntry entry) {
        add(entry, 0, 1, 0);
    }

    public void parked(InboundEntry entry) {
        add(entry, 0, 0, 1);
    }

    private void add(InboundEntry entry, int stored, int repeated, int parked) {
        jdbc.sql("""
                insert into inbound_ledger as l (phone_number_id, day, shard, stored, repeated, parked)
                values (?, ?, ?, ?, ?, ?)
                on conflict (phone_number_id, day, shard) do update set
                  stored = l.stored + excluded.stored,
                  repeated = l.repeated + excluded.repeated,
                  parked = l.parked + excluded.parked
                """)
                .params(
                        entry.phoneNumberId() == null ? NO_NUMBER : entry.phoneNumberId(),
                        LocalDate.ofInstant(entry.receivedAt(), ZoneOffset.UTC),
                        shard(entry.entryId()),
                        stored,
                        repeated,
                        parked)
                .update();
    }

    private static int shard(UUID entryId) {
        return Math.floorMod(entryId.hashCode(), SHARDS);
    }
}
