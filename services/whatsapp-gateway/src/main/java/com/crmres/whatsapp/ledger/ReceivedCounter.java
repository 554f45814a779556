package com.crmres.whatsapp.ledger;

import com.crmres.whatsapp.handover.QueueEntry;
import com.crmres.whatsapp.handover.Sha256;
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
 * their deduplication id. One hash tag in all keys keeps a webhook's count in one slot of a Redis cluster.
 */
@Component
class ReceivedCounter {

    static final String RECEIVED = "received:";
    static final String SWALLOWED = "swallowed:";

    /** Five minutes are the window within which SQS swallows a repeated id. */
    private static final Duration SQS_WINDOW = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(40);

    private static final DefaultRedisScript<Long> COUNT = new DefaultRedisScript<>("""
            for i = 2, #KEYS do
              if not redis.call('SET', KEYS[i], '1', 'NX', 'EX', ARGV[1]) then
                redis.call('HINCRBY', KEYS[1], ARGV[1 + i], 1)
              end
            end
            for i = #KEYS + 2, #ARGV, 2 do
              redis.call('HINCRBY', KEYS[1], ARGV[i], ARGV[i + 1])
            end
            redis.call('EXPIRE', KEYS[1], ARGV[2])
            return 1
            """, Long.class);

    private final StringRedisTemplate redis;

    ReceivedCounter(StringRedisTemplate redis) {
        this.redis = redis;
    }

    void add(LocalDate day, List<QueueEntry> entries) {
        List<String> keys = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        keys.add(key(day));
        arguments.add(Long.toString(SQS_WINDOW.toSeconds()));
        arguments.add(Long.toString(KEPT.toSeconds()));
        Map<String, Integer> received = new HashMap<>();
        for (QueueEntry entry : entries) {
            received.merge(number(entry), 1, Integer::sum);
            if (entry.deduplicationId() != null) {
                keys.add("crmres:{ledger}:dedup:" + Sha256.hex(entry.groupId() + entry.deduplicationId()));
                arguments.add(SWALLOWED + number(entry));
            }
        }
        received.forEach((number, count) -> {
            arguments.add(RECEIVED + number);
            arguments.add(count.toString());
        });
        redis.execute(COUNT, keys, arguments.toArray());
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

    private static String number(QueueEntry entry) {
        return entry.phoneNumberId() == null ? Books.NO_NUMBER : entry.phoneNumberId();
    }
}
