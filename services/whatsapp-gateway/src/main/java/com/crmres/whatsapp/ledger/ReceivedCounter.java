package com.crmres.whatsapp.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.stereotype.Component;

/**
 * How many entries the queues accepted per number and day, and how many of those a FIFO queue swallowed because it knew
 * their deduplication id. Each entry is counted by whoever tells of it first. One hash tag in all keys keeps a call in
 * one slot of a Redis cluster.
 */
@Component
class ReceivedCounter {

    static final String RECEIVED = "received:";
    static final String SWALLOWED = "swallowed:";

    /** Longer than a queue keeps an entry. */
    static final Duration UNTIL_SETTLED = Duration.ofDays(15);

    /** Time enough for a late acceptance and for redeliveries. */
    static final Duration ONCE_SETTLED = Duration.ofHours(1);

    /** Five minutes are the window within which SQS swallows a repeated id. */
    private static final Duration SQS_WINDOW = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(40);

    /** Per entry: number, place of its own key, place of the key of its repeats or 0, how long it is known. */
    private static final DefaultRedisScript<Long> COUNT = new DefaultRedisScript<>("""
            for i = 3, #ARGV, 4 do
              local entry, repeats = KEYS[tonumber(ARGV[i + 1])], KEYS[tonumber(ARGV[i + 2])]
              local life = tonumber(ARGV[i + 3])
              if redis.call('SET', entry, '1', 'NX', 'EX', life) then
                redis.call('HINCRBY', KEYS[1], 'received:' .. ARGV[i], 1)
                if repeats and not redis.call('SET', repeats, '1', 'NX', 'EX', ARGV[1]) then
                  redis.call('HINCRBY', KEYS[1], 'swallowed:' .. ARGV[i], 1)
                end
              elseif redis.call('TTL', entry) > life then
                redis.call('EXPIRE', entry, life)
              end
            end
            redis.call('EXPIRE', KEYS[1], ARGV[2])
            return 1
            """, Long.class);

    private final StringRedisTemplate redis;

    ReceivedCounter(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Counts those that are new. */
    void add(LocalDate day, List<Tally> tallies) {
        List<String> keys = new ArrayList<>(List.of(key(day)));
        List<String> arguments = new ArrayList<>(List.of(seconds(SQS_WINDOW), seconds(KEPT)));
        for (Tally tally : tallies) {
            tally.receipts().forEach(receipt -> add(receipt, tally.known(), keys, arguments));
        }
        redis.execute(COUNT, keys, arguments.toArray());
    }

    private static void add(Receipt receipt, Duration known, List<String> keys, List<String> arguments) {
        arguments.add(receipt.number());
        arguments.add(place(keys, "crmres:{ledger}:entry:" + receipt.entryId()));
        arguments.add(receipt.repeat() == null ? "0" : place(keys, "crmres:{ledger}:dedup:" + receipt.repeat()));
        arguments.add(seconds(known));
    }

    private static String place(List<String> keys, String key) {
        keys.add(key);
        return Integer.toString(keys.size());
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    Map<String, Long> of(LocalDate day) {
        Map<String, Long> counts = new HashMap<>();
        redis.<String, String>opsForHash()
                .entries(key(day))
                .forEach((field, count) -> counts.put(field, Long.valueOf(count)));
        return counts;
    }

    private static String key(LocalDate day) {
        return "crmres:{ledger}:" + day;
    }
}
