package com.crmres.kit.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers what a consumer has heard, in the same transaction as what it made of it. */
public class Inbox {

    private final JdbcClient jdbc;

    public Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this consumer hears this entry for the first time; a repetition waits for the first to commit. */
    public boolean firstTime(String consumer, UUID entryId) {
        return jdbc.sql("insert into processed_events (consumer, event_id) values (?, ?) on conflict do nothing")
                        .params(consumer, entryId)
                        .update()
                == 1;
    }
}
