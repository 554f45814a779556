package com.crmres.core.live.socket;

import com.crmres.core.live.LiveSettings;
import com.crmres.core.live.event.StreamEntry;
import com.crmres.core.live.event.StreamId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One restaurant's events on their way to its sockets of this instance: read from the stream by one thread, made into
 * frames once by another, handed to each socket without ever waiting for it.
 */
class Channel {

    private static final Logger log = LoggerFactory.getLogger(Channel.class);
    private static final Duration NEXT_TRY = Duration.ofSeconds(1);

    private final UUID restaurantId;
    private final Frames frames;
    private final LiveSettings settings;
    private final Set<LiveSocket> sockets = new HashSet<>();
    private final Deque<StreamEntry> pending = new ArrayDeque<>();
    private StreamId read;
    private StreamId told;
    private boolean overflowed;
    private boolean busy;

    Channel(UUID restaurantId, StreamId place, Frames frames, LiveSettings settings) {
        this.restaurantId = restaurantId;
        this.frames = frames;
        this.settings = settings;
        this.read = place;
        this.told = place;
    }

    UUID restaurantId() {
        return restaurantId;
    }

    /** How far the stream has been read. */
    synchronized StreamId read() {
        return read;
    }

    /** False for a socket that has missed what the others were told; it catches up and comes again. */
    synchronized boolean join(LiveSocket socket) {
        return !told.isAfter(socket.position()) && sockets.add(socket);
    }

    synchronized void leave(LiveSocket socket) {
        sockets.remove(socket);
        notifyAll();
    }

    synchronized boolean isEmpty() {
        return sockets.isEmpty();
    }

    /** Takes what was read from the stream; never waits. */
    synchronized void accept(List<StreamEntry> entries) {
        entries.stream().filter(entry -> entry.id().isAfter(read)).forEach(pending::add);
        read = pending.isEmpty() ? read : pending.getLast().id();
        while (pending.size() > settings.mostBehind()) {
            pending.removeFirst();
            overflowed = true;
        }
        notifyAll();
        if (!busy && !pending.isEmpty()) {
            busy = true;
            Thread.startVirtualThread(this::tellAll);
        }
    }

    /** Nobody knows what was missed: all load anew and go on from here. */
    synchronized void restart(StreamId place) {
        pending.clear();
        read = place;
        told = place;
        sockets.forEach(socket -> socket.resyncAt(place));
    }

    private void tellAll() {
        try {
            for (List<StreamEntry> entries = next(); !entries.isEmpty(); entries = next()) {
                Batch batch = frames(entries);
                while (!tell(batch)) {
                    batch = frames(entries);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<StreamEntry> next() throws InterruptedException {
        long end = System.nanoTime() + settings.tickPause().toNanos();
        // ticks come in swarms and can wait for each other; everything else goes at once and takes them along
        for (long left = settings.tickPause().toMillis();
                left > 0 && !pending.isEmpty() && pending.stream().allMatch(StreamEntry::isTick);
                left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        List<StreamEntry> entries = new ArrayList<>(pending);
        pending.clear();
        busy = !entries.isEmpty();
        return entries;
    }

    private Batch frames(List<StreamEntry> entries) throws InterruptedException {
        while (true) {
            try {
                return frames.batch(restaurantId, entries, locales());
            } catch (DataAccessException | TransactionException failure) {
                log.warn("Live events cannot be shown: {}", failure.toString());
                if (isEmpty() || !passes(failure)) {
                    return Batch.lost(entries.getLast().id());
                }
                Thread.sleep(NEXT_TRY);
            }
        }
    }

    /** Whether the database is only away; otherwise the same entries would fail for ever and hold up all others. */
    private static boolean passes(Exception failure) {
        return failure instanceof TransactionException
                || failure instanceof TransientDataAccessException
                || failure instanceof NonTransientDataAccessResourceException;
    }

    private synchronized Set<Locale> locales() {
        return sockets.stream().map(LiveSocket::locale).collect(Collectors.toSet());
    }

    /** False when somebody came meanwhile who reads another language. */
    private synchronized boolean tell(Batch batch) {
        if (!batch.speaks(locales())) {
            return false;
        }
        Batch all = overflowed ? Batch.lost(batch.end()) : batch;
        overflowed = false;
        if (batch.end().isAfter(told)) {
            told = batch.end();
        }
        sockets.forEach(socket -> socket.hear(all));
        return true;
    }
}
