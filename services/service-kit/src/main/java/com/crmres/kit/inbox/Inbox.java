package com.crmres.kit.inbox;

import com.crmres.kit.tenancy.Tenants;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Remembers what a consumer has heard, in the same transaction as what it made of it. */
public class Inbox {

    private static final String FORGET = """
            delete from processed_events e
            using (
              select consumer, event_id from processed_events
              where processed_at < ? and starts_with(consumer, ?)
              order by processed_at
              limit ?
              for update skip locked) old
            where e.consumer = old.consumer and e.event_id = old.event_id
            """;

    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final Clock clock;
    private final Settings settings;
    private final String service;

    public Inbox(JdbcClient jdbc, Tenants tenants, Clock clock, Settings settings, String service) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.clock = clock;
        this.settings = settings;
        this.service = service;
    }

    /**
     * Whether this consumer hears this entry for the first time; a repetition waits for the first to commit.
     *
     * @param consumer begins with the service's name and a colon
     */
    public boolean firstTime(String consumer, UUID entryId) {
        return jdbc.sql("insert into processed_events (consumer, event_id) values (?, ?) on conflict do nothing")
                        .params(consumer, entryId)
                        .update()
                == 1;
    }

    /** Of these entries those that this consumer hears for the first time. */
    public Set<UUID> firstTimes(String consumer, Collection<UUID> entryIds) {
        // in one order, so that two who hear the same do not wait for each other
        UUID[] sorted = entryIds.stream().sorted().toArray(UUID[]::new);
        return jdbc.sql("""
                        insert into processed_events (consumer, event_id) select ?, id from unnest(?) as id
                        on conflict do nothing returning event_id
                        """)
                .params(consumer, sorted)
                .query((row, index) -> row.getObject(1, UUID.class))
                .set();
    }

    /** Forgets what this service heard so long ago that it cannot be repeated; a bounded number in each transaction. */
    @Scheduled(fixedDelayString = "${crmres.inbox.sweep-every}", initialDelayString = "${crmres.inbox.sweep-every}")
    void forgetOld() {
        Instant before = clock.instant().minus(settings.keep());
        int forgotten = settings.sweepSize();
        while (forgotten == settings.sweepSize()) {
            forgotten = tenants.anonymous(() -> jdbc.sql(FORGET)
                    .params(Timestamp.from(before), service + ":", settings.sweepSize())
                    .update());
        }
    }

    /**
     * How long it remembers.
     *
     * @param keep longer than anything is repeated
     * @param sweepSize entries that one transaction forgets at most
     */
    @ConfigurationProperties("crmres.inbox")
    public record Settings(
            @DefaultValue("15d") Duration keep,
            @DefaultValue("1000") int sweepSize) {}
}
