package com.crmres.local.sqs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ids of a FIFO queue's last five minutes, deleted messages' too. Guarded by the queue's lock. */
final class Deduplication {

    private record Seen(String key, long at, Accepted accepted) {}

    private final Map<String, Seen> seen = new HashMap<>();
    private final ArrayDeque<Seen> oldestFirst = new ArrayDeque<>();

    Optional<Accepted> find(String key, long now) {
        while (!oldestFirst.isEmpty() && oldestFirst.getFirst().at() + Limits.DEDUPLICATION_MILLIS <= now) {
            Seen over = oldestFirst.removeFirst();
            seen.remove(over.key(), over);
        }
        return Optional.ofNullable(seen.get(key))
                .filter(entry -> entry.at() + Limits.DEDUPLICATION_MILLIS > now)
                .map(Seen::accepted);
    }

    void remember(String key, long at, Accepted accepted) {
        Seen entry = new Seen(key, at, accepted);
        seen.put(key, entry);
        oldestFirst.addLast(entry);
    }

    void clear() {
        seen.clear();
        oldestFirst.clear();
    }

    /** All of them as records, oldest first. */
    List<Record> records(String queue) {
        List<Record> records = new ArrayList<>();
        for (Seen entry : oldestFirst) {
            Accepted accepted = entry.accepted();
            records.add(new Record.Remembered(queue, entry.key(), accepted.id(), accepted.sequence(), entry.at()));
        }
        return records;
    }
}
