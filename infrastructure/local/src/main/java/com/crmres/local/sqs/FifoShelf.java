package com.crmres.local.sqs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Strictly in order within a group; while messages of a group are out, the rest of it waits. */
final class FifoShelf implements Shelf {

    private static final class Group {
        private final TreeMap<Long, Message> messages = new TreeMap<>();
        private final Set<Message> out = new HashSet<>();
        private boolean waitsForItsTurn;

        boolean isReady(long now) {
            return out.isEmpty()
                    && !messages.isEmpty()
                    && messages.firstEntry().getValue().visibleAt() <= now;
        }
    }

    private final Map<String, Group> groups = new HashMap<>();
    private final ArrayDeque<Group> turns = new ArrayDeque<>();
    private final Wakes wakes = new Wakes();

    @Override
    public void put(Message message, long now) {
        Group group = groups.computeIfAbsent(message.groupKey(), key -> new Group());
        group.messages.put(message.sequence(), message);
        group.out.remove(message);
        if (message.isInFlight(now)) {
            group.out.add(message);
        }
        if (message.visibleAt() > now) {
            wakes.add(message);
        }
        queueUp(group, now);
    }

    @Override
    public void remove(Message message, long now) {
        message.remove();
        Group group = groups.get(message.groupKey());
        if (group == null) {
            return;
        }
        group.messages.remove(message.sequence());
        group.out.remove(message);
        if (group.messages.isEmpty()) {
            groups.remove(message.groupKey());
        }
        queueUp(group, now);
    }

    private void queueUp(Group group, long now) {
        if (!group.waitsForItsTurn && group.isReady(now)) {
            group.waitsForItsTurn = true;
            turns.addLast(group);
        }
    }

    @Override
    public List<Message> take(int most, long now) {
        wakes.due(now).forEach(message -> put(message, now));
        List<Message> taken = new ArrayList<>();
        for (int left = turns.size(); left > 0 && taken.size() < most; left--) {
            Group group = turns.removeFirst();
            group.waitsForItsTurn = false;
            takeFrom(group, most - taken.size(), now, taken);
            queueUp(group, now);
        }
        return taken;
    }

    private static void takeFrom(Group group, int most, long now, List<Message> taken) {
        if (!group.isReady(now)) {
            return;
        }
        for (Message message : group.messages.values()) {
            if (group.out.size() == most || message.visibleAt() > now || !message.isDurable()) {
                return;
            }
            group.out.add(message);
            taken.add(message);
        }
    }

    @Override
    public long nextWake() {
        return wakes.next();
    }

    @Override
    public void clear() {
        groups.clear();
        turns.clear();
        wakes.clear();
    }
}
