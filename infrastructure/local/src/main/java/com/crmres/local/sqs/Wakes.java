package com.crmres.local.sqs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The instants at which hidden messages are seen again. */
final class Wakes {

    private record Wake(long at, Message message) {

        boolean isStale() {
            return message.isGone() || message.visibleAt() != at;
        }
    }

    private final PriorityQueue<Wake> wakes = new PriorityQueue<>(Comparator.comparingLong(Wake::at));

    void add(Message message) {
        wakes.add(new Wake(message.visibleAt(), message));
    }

    List<Message> due(long now) {
        List<Message> due = new ArrayList<>();
        for (Wake wake = wakes.peek(); wake != null && wake.at() <= now; wake = wakes.peek()) {
            wakes.remove();
            if (!wake.isStale()) {
                due.add(wake.message());
            }
        }
        return due;
    }

    /** When to look again; far away when nothing is hidden. */
    long next() {
        for (Wake wake = wakes.peek(); wake != null; wake = wakes.peek()) {
            if (!wake.isStale()) {
                return wake.at();
            }
            wakes.remove();
        }
        return Long.MAX_VALUE;
    }

    void clear() {
        wakes.clear();
    }
}
