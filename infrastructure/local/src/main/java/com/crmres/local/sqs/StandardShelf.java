package com.crmres.local.sqs;

import com.crmres.local.chaos.Chaos;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Oldest first, but group by group in turn: a noisy sender does not make the others wait (fair queues). */
final class StandardShelf implements Shelf {

    private static final int SHUFFLE_DEPTH = 64;

    private final Map<String, TreeMap<Long, Message>> visible = new HashMap<>();
    private final ArrayDeque<String> turns = new ArrayDeque<>();
    private final Wakes wakes = new Wakes();
    private final Chaos chaos;

    StandardShelf(Chaos chaos) {
        this.chaos = chaos;
    }

    @Override
    public void put(Message message, long now) {
        if (message.visibleAt() > now) {
            forget(message);
            wakes.add(message);
            return;
        }
        visible.computeIfAbsent(message.groupKey(), key -> {
                    turns.addLast(key);
                    return new TreeMap<>();
                })
                .put(message.sequence(), message);
    }

    @Override
    public void remove(Message message, long now) {
        message.remove();
        forget(message);
    }

    /** An empty group stays until its turn comes. */
    private void forget(Message message) {
        TreeMap<Long, Message> group = visible.get(message.groupKey());
        if (group != null) {
            group.remove(message.sequence());
        }
    }

    @Override
    public List<Message> take(int most, long now) {
        wakes.due(now).forEach(message -> put(message, now));
        List<Message> taken = new ArrayList<>();
        for (int fruitless = 0; taken.size() < most && fruitless < turns.size(); ) {
            String key = turns.removeFirst();
            TreeMap<Long, Message> group = visible.get(key);
            if (group == null || group.isEmpty()) {
                visible.remove(key);
                continue;
            }
            turns.addLast(key);
            @Nullable Message chosen = choose(group);
            fruitless = chosen == null ? fruitless + 1 : 0;
            if (chosen != null) {
                group.remove(chosen.sequence());
                taken.add(chosen);
            }
        }
        return taken;
    }

    private @Nullable Message choose(TreeMap<Long, Message> group) {
        List<Message> candidates = group.values().stream()
                .limit(chaos.shuffles() ? SHUFFLE_DEPTH : 1)
                .filter(Message::isDurable)
                .toList();
        return candidates.isEmpty() ? null : candidates.get(chaos.pick(candidates.size()));
    }

    @Override
    public long nextWake() {
        return wakes.next();
    }

    @Override
    public void clear() {
        visible.clear();
        turns.clear();
        wakes.clear();
    }
}
