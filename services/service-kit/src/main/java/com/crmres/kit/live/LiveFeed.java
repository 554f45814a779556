package com.crmres.kit.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells open screens what has changed, by kind and ids and never in words: a Redis stream for each restaurant. */
public class LiveFeed {

    /** The field of an entry that says what happened. */
    public static final String TYPE = "type";

    /** The type of an entry that stands for others which were lost. */
    public static final String GAP = "gap";

    /** How long an entry may be asked for. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final int LONGEST = 10_000;
    private static final int MOST_WAITING = 10_000;

    private static final DefaultRedisScript<String> ADD = new DefaultRedisScript<>("""
            local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], '*', unpack(ARGV, 3))
            local oldest = tonumber(redis.call('TIME')[1]) - tonumber(ARGV[2])
            redis.call('XTRIM', KEYS[1], 'MINID', '~', string.format('%d000', oldest))
            redis.call('EXPIRE', KEYS[1], ARGV[2])
            return id
            """, String.class);

    private final StringRedisTemplate redis;
    private final MeterRegistry metrics;
    private final Queue<Entry> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Set<UUID> gaps = ConcurrentHashMap.newKeySet();

    public LiveFeed(StringRedisTemplate redis, MeterRegistry metrics) {
        this.redis = redis;
        this.metrics = metrics;
    }

    /** The stream's key in Redis. */
    public static String keyOf(UUID restaurantId) {
        return "crmres:live:" + restaurantId;
    }

    /** Adds an entry and gives its id; fails when Redis is away. */
    public String add(UUID restaurantId, String type, Map<String, String> ids) {
        List<String> arguments =
                new ArrayList<>(List.of(Integer.toString(LONGEST), Long.toString(KEPT.toSeconds()), TYPE, type));
        ids.forEach((name, id) -> arguments.addAll(List.of(name, id)));
        return Objects.requireNonNull(redis.execute(ADD, List.of(keyOf(restaurantId)), arguments.toArray()));
    }

    /** Adds an entry; what is lost while Redis is away is replaced by a gap when it is back. */
    public void tell(UUID restaurantId, String type, Map<String, String> ids) {
        tell(new Entry(restaurantId, type, ids));
    }

    /** As {@link #tell}, once the open transaction has committed, without keeping its connection waiting. */
    public void tellAfterCommit(UUID restaurantId, String type, Map<String, String> ids) {
        Entry entry = new Entry(restaurantId, type, ids);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tellSoon(entry);
            }
        });
    }

    private void tellSoon(Entry entry) {
        if (!waiting.offer(entry)) {
            lose(entry);
        }
        if (busy.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::drain);
        }
    }

    private void drain() {
        do {
            for (Entry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
                if (!tell(entry)) {
                    waiting.removeIf(this::lose);
                }
            }
            busy.set(false);
        } while (!waiting.isEmpty() && busy.compareAndSet(false, true));
    }

    private boolean tell(Entry entry) {
        try {
            add(entry.restaurantId(), entry.type(), entry.ids());
            for (UUID restaurantId : gaps) {
                add(restaurantId, GAP, Map.of());
                gaps.remove(restaurantId);
            }
            return true;
        } catch (DataAccessException away) {
            log.warn("Screens are not told of {}: {}", entry.type(), away.toString());
            lose(entry);
            return false;
        }
    }

    private boolean lose(Entry entry) {
        metrics.counter("crmres.live.lost").increment();
        gaps.add(entry.restaurantId());
        return true;
    }

    private record Entry(UUID restaurantId, String type, Map<String, String> ids) {}
}
