package com.crmres.whatsapp.ledger;

import com.crmres.whatsapp.entry.InboundEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
        add(List.of(entry), 1, 0, 0);
    }

    public void stored(List<InboundEntry> entries) {
        add(entries, 1, 0, 0);
    }

    /** It told nothing new. */
    public void repeated(InboundEntry entry) {
        add(List.of(entry), 0, 1, 0);
    }

    public void repeated(List<InboundEntry> entries) {
        add(entries, 0, 1, 0);
    }

    public void parked(List<InboundEntry> entries) {
        add(entries, 0, 0, 1);
    }

    /** In one order, so that nobody waits for somebody who waits for them. */
    private void add(List<InboundEntry> entries, int stored, int repeated, int parked) {
        SortedMap<Page, Long> pages =
                entries.stream().collect(Collectors.groupingBy(Page::of, TreeMap::new, Collectors.counting()));
        int shard = entries.isEmpty() ? 0 : shard(entries.getFirst().entryId());
        pages.forEach((page, count) -> add(page, shard, stored * count, repeated * count, parked * count));
    }

    private void add(Page page, int shard, long stored, long repeated, long parked) {
        jdbc.sql("""
                insert into inbound_ledger as l (phone_number_id, day, shard, stored, repeated, parked)
                values (?, ?, ?, ?, ?, ?)
                on conflict (phone_number_id, day, shard) do update set
                  stored = l.stored + excluded.stored,
                  repeated = l.repeated + excluded.repeated,
                  parked = l.parked + excluded.parked
                """)
                .params(page.number(), page.day(), shard, stored, repeated, parked)
                .update();
    }

    private static int shard(UUID entryId) {
        return Math.floorMod(entryId.hashCode(), SHARDS);
    }

    private record Page(String number, LocalDate day) implements Comparable<Page> {

        private static final Comparator<Page> ORDER =
                Comparator.comparing(Page::number).thenComparing(Page::day);

        static Page of(InboundEntry entry) {
            String number = entry.phoneNumberId() == null ? NO_NUMBER : entry.phoneNumberId();
            return new Page(number, LocalDate.ofInstant(entry.receivedAt(), ZoneOffset.UTC));
        }

        @Override
        public int compareTo(Page other) {
            return ORDER.compare(this, other);
        }
    }
}
