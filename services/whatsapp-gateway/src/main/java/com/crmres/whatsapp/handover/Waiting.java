package com.crmres.whatsapp.handover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for one queue. The first goes at once; while batches are under way the next one may fill up for a moment.
 * Of a message group only one batch is under way at a time, so that its own order is kept.
 */
final class Waiting {

    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 1024 * 1024;
    /** What the ids of an entry add to its body. */
    private static final int IDS = 512;
    /** How far a batch looks past groups that are under way. */
    private static final int DEPTH = 1_000;

    private final long linger;
    private final ReentrantLock turn = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Pending> entries = new ArrayDeque<>();
    private final Set<String> groupsUnderWay = new HashSet<>();
    private int batchesUnderWay;

    /** @param linger nanoseconds that an entry may wait for others while batches are under way */
    Waiting(long linger) {
        this.linger = linger;
    }

    void add(Pending pending) {
        lock.lock();
        try {
            entries.addLast(pending);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for entries and takes them; the caller says when they are {@link #done}. */
    List<Pending> next() throws InterruptedException {
        // one gathers, the others wait for their turn
        turn.lockInterruptibly();
        lock.lock();
        try {
            List<Pending> batch = List.of();
            for (long now = System.nanoTime(); batch.isEmpty(); now = System.nanoTime()) {
                batch = mayGo(now) ? gather() : List.of();
                if (batch.isEmpty()) {
                    awaitChange(now);
                }
            }
            batchesUnderWay++;
            return batch;
        } finally {
            lock.unlock();
            turn.unlock();
        }
    }

    void done(List<Pending> batch) {
        lock.lock();
        try {
            batchesUnderWay--;
            batch.forEach(one -> one.group().ifPresent(groupsUnderWay::remove));
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** What may go already and was not taken waits for its group. */
    private void awaitChange(long now) throws InterruptedException {
        if (entries.isEmpty() || mayGo(now)) {
            changed.await();
        } else {
            long unused = changed.awaitNanos(linger - entries.getFirst().age(now));
        }
    }

    private boolean mayGo(long now) {
        return !entries.isEmpty()
                && (batchesUnderWay == 0
                        || entries.size() >= MOST_ENTRIES
                        || entries.getFirst().age(now) >= linger);
    }

    private List<Pending> gather() {
        List<Pending> batch = new ArrayList<>(MOST_ENTRIES);
        int bytes = 0;
        int looked = 0;
        for (Iterator<Pending> all = entries.iterator();
                all.hasNext() && batch.size() < MOST_ENTRIES && looked < DEPTH;
                looked++) {
            Pending next = all.next();
            if (next.isGivenUp()) {
                all.remove();
                next.settle(false);
            } else if (next.group().filter(groupsUnderWay::contains).isEmpty()) {
                bytes += next.bytes() + IDS;
                if (bytes > MOST_BYTES && !batch.isEmpty()) {
                    break;
                }
                all.remove();
                batch.add(next);
            }
        }
        batch.forEach(one -> one.group().ifPresent(groupsUnderWay::add));
        return batch;
    }
}
