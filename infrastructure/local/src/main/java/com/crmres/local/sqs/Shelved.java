package com.crmres.local.sqs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** The messages of one queue and the order they leave in. Guarded by the queue's lock. */
final class Shelved {

    private final TreeMap<Long, Message> messages = new TreeMap<>();
    private final Shelf shelf;
    private final AtomicLong bytes = new AtomicLong();

    Shelved(Shelf shelf) {
        this.shelf = shelf;
    }

    Optional<Message> find(long sequence) {
        return Optional.ofNullable(messages.get(sequence));
    }

    void put(Message message, long now) {
        if (messages.put(message.sequence(), message) == null) {
            bytes.addAndGet(message.contentLength());
        }
        shelf.put(message, now);
    }

    /** The length of all their contents; may be asked without the queue's lock. */
    long bytes() {
        return bytes.get();
    }

    void drop(Message message, long now) {
        forget(message.sequence());
        shelf.remove(message, now);
    }

    List<Message> take(int most, long now) {
        return shelf.take(most, now);
    }

    long nextWake() {
        return shelf.nextWake();
    }

    void clear() {
        messages.values().forEach(Message::remove);
        messages.clear();
        bytes.set(0);
        shelf.clear();
    }

    Queue.Count count(long now) {
        int inFlight = 0;
        int delayed = 0;
        for (Message message : messages.values()) {
            inFlight += message.isInFlight(now) ? 1 : 0;
            delayed += message.isDelayed(now) ? 1 : 0;
        }
        return new Queue.Count(messages.size() - inFlight - delayed, inFlight, delayed);
    }

    List<Message> sentBefore(long instant) {
        List<Message> old = new ArrayList<>();
        for (Message message : messages.values()) {
            if (message.sentAt() >= instant) {
                break;
            }
            old.add(message);
        }
        return old;
    }

    List<Message> all() {
        return List.copyOf(messages.values());
    }

    /** Repeats at start what the journal tells; the shelf is filled by {@link #open} once all is told. */
    void restore(Record.Sent sent, Entry entry, int contentStart) {
        messages.put(sent.sequence(), new Message(sent, entry, contentStart));
        bytes.addAndGet(sent.content().length);
    }

    void forget(long sequence) {
        Message gone = messages.remove(sequence);
        if (gone != null) {
            bytes.addAndGet(-gone.contentLength());
        }
    }

    void open(long now) {
        messages.values().forEach(message -> shelf.put(message, now));
    }
}
