package com.crmres.kit.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox's rows and the leases under which one instance at a time publishes a partition of them. */
class OutboxStore {

    static final Duration LEASE = Duration.ofSeconds(15);
    private static final int PAGE = 100;

    // the key's lock is taken before its position: within a key positions follow the order of commits
    private static final String INSERT = """
            insert into outbox (id, source, destination, key, partition, position, restaurant_id, group_id,
                                deduplication_id, type, body, created_at)
            select e.id, :source, e.destination, e.key, e.partition, place.position, e.restaurant_id, e.group_id,
                   e.deduplication_id, e.type, e.body, clock_timestamp()
            from unnest(:ids, :destinations, :keys, :partitions, :restaurants, :groups, :deduplications, :types, :bodies)
                 as e(id, destination, key, partition, restaurant_id, group_id, deduplication_id, type, body)
            cross join lateral (
              select nextval('outbox_position') as position
              from (select pg_advisory_xact_lock(hashtextextended(:source || ':' || e.key, 0))) as locked
            ) as place
            """;

    // its transactions spare the disk's flush: losing one means publishing again, never losing an entry
    private static final String TAKE_LEASE = """
            insert into outbox_leases as lease (source, partition, owner, until)
            select :source, :partition, :owner, clock_timestamp() + :lease * interval '1 second'
            from (select set_config('synchronous_commit', 'off', true)) as unflushed
            on conflict (source, partition) do update set owner = excluded.owner, until = excluded.until
            where lease.owner = excluded.owner or lease.until < clock_timestamp()
            """;

    // an entry that waits stops the later ones of its key, and no others
    private static final String NEXT = """
            select id, destination, key, partition, restaurant_id, group_id, deduplication_id, type, body, attempts,
                   created_at
            from outbox entry
            where source = :source and partition = :partition
              and not exists (
                select 1 from outbox earlier
                where earlier.source = :source and earlier.partition = :partition and earlier.key = entry.key
                  and earlier.position <= entry.position and earlier.next_attempt_at > clock_timestamp())
            order by position
            limit :page
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String source;
    private final UUID owner;

    OutboxStore(JdbcClient jdbc, TransactionTemplate transaction, String source, UUID owner) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.source = source;
        this.owner = owner;
    }

    void insert(List<OutboxEntry> entries) {
        jdbc.sql(INSERT)
                .param("source", source)
                .param("ids", column("uuid", entries, OutboxEntry::id))
                .param("destinations", column("text", entries, OutboxEntry::destination))
                .param("keys", column("text", entries, OutboxEntry::key))
                .param("partitions", column("integer", entries, OutboxEntry::partition))
                .param("restaurants", column("uuid", entries, OutboxEntry::restaurantId))
                .param("groups", column("text", entries, OutboxEntry::groupId))
                .param("deduplications", column("text", entries, OutboxEntry::deduplicationId))
                .param("types", column("text", entries, OutboxEntry::type))
                .param("bodies", column("text", entries, OutboxEntry::body))
                .update();
    }

    /** The partitions that have entries, whether or not these may be tried again already. */
    List<Integer> partitionsWithEntries() {
        return inTransaction(() -> jdbc.sql("""
                        select p from generate_series(0, :last) p
                        where exists (select 1 from outbox where source = :source and partition = p)
                        """)
                .param("last", OutboxEntry.PARTITIONS - 1)
                .param("source", source)
                .query(Integer.class)
                .list());
    }

    long pending() {
        return inTransaction(() -> jdbc.sql("select count(*) from outbox where source = :source")
                .param("source", source)
                .query(Long.class)
                .single());
    }

    boolean hasEntries(int partition) {
        return inTransaction(
                () -> jdbc.sql("select exists (select 1 from outbox where source = :source and partition = :partition)")
                        .params(of(partition))
                        .query(Boolean.class)
                        .single());
    }

    /** The partition's next entries in order, under this instance's lease; empty when another instance holds it. */
    Optional<List<OutboxEntry>> next(int partition) {
        return inTransaction(() -> {
            if (!takeLease(partition)) {
                return Optional.empty();
            }
            // a statement of its own, so that it sees what the lease's last holder has deleted
            List<OutboxEntry> entries = jdbc.sql(NEXT)
                    .params(of(partition))
                    .param("page", PAGE)
                    .query((row, number) -> OutboxEntry.read(row))
                    .list();
            if (entries.isEmpty()) {
                release(partition);
            }
            return Optional.of(entries);
        });
    }

    /** Books what became of entries and renews the lease; false when the lease was lost meanwhile. */
    boolean settle(int partition, Collection<UUID> accepted, Map<UUID, Duration> retries) {
        return inTransaction(() -> {
            if (!accepted.isEmpty()) {
                jdbc.sql("delete from outbox where id in (:ids)")
                        .param("ids", accepted)
                        .update();
            }
            retries.forEach(this::retryIn);
            return takeLease(partition);
        });
    }

    private void retryIn(UUID id, Duration wait) {
        jdbc.sql("""
                        update outbox set attempts = attempts + 1,
                               next_attempt_at = clock_timestamp() + :millis * interval '1 millisecond'
                        where id = :id
                        """).param("millis", wait.toMillis()).param("id", id).update();
    }

    private boolean takeLease(int partition) {
        return jdbc.sql(TAKE_LEASE)
                        .params(of(partition))
                        .param("owner", owner)
                        .param("lease", LEASE.toSeconds())
                        .update()
                == 1;
    }

    private void release(int partition) {
        jdbc.sql("delete from outbox_leases where source = :source and partition = :partition and owner = :owner")
                .params(of(partition))
                .param("owner", owner)
                .update();
    }

    private Map<String, Object> of(int partition) {
        return Map.of("source", source, "partition", partition);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static SqlArrayValue column(
            String type, List<OutboxEntry> entries, Function<OutboxEntry, ? extends @Nullable Object> value) {
        return new SqlArrayValue(type, entries.stream().map(value).toArray());
    }
}
