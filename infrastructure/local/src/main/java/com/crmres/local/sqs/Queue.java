package com.crmres.local.sqs;

import com.crmres.local.chaos.Chaos;
import com.crmres.local.protocol.AwsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One queue: its messages, who may have which next, and its part of the journal. */
final class Queue {

    /** How many are there, as the queue's attributes count them. */
    record Count(int visible, int inFlight, int delayed) {}

    /** What a receive took: messages to hand out, and those that were received too often. */
    record Taken(List<Delivery> deliveries, List<Message> dead) {}

    private final String name;
    private final Ledger ledger;
    private final Chaos chaos;
    private final Shelved shelved;
    private final ReentrantLock lock = new ReentrantLock();
    private final News news = new News();
    private final Deduplication deduplication = new Deduplication();
    private final long createdAt;
    private volatile QueueSettings settings;
    private volatile Map<String, String> tags;

    Queue(String name, QueueSettings settings, Map<String, String> tags, Ledger ledger, Chaos chaos) {
        this.name = name;
        this.settings = settings;
        this.tags = Map.copyOf(tags);
        this.ledger = ledger;
        this.chaos = chaos;
        this.shelved = new Shelved(settings.isFifo() ? new FifoShelf() : new StandardShelf(chaos));
        this.createdAt = ledger.now();
    }

    String name() {
        return name;
    }

    QueueSettings settings() {
        return settings;
    }

    Map<String, String> tags() {
        return tags;
    }

    long createdAt() {
        return createdAt;
    }

    void define(QueueSettings wanted, Map<String, String> wantedTags) {
        settings = wanted;
        tags = Map.copyOf(wantedTags);
    }

    Record.QueueDefined asRecord() {
        return new Record.QueueDefined(name, settings.attributes(), tags);
    }

    /** Gives messages their places, all in one frame of the journal; they can be taken once that is on disk. */
    List<Accepted> send(List<Outgoing> outgoing) {
        Entry entry = Entry.urgent();
        RecordWriter writer = new RecordWriter();
        List<Accepted> accepted = new ArrayList<>();
        lock.lock();
        try {
            for (Outgoing message : outgoing) {
                accepted.add(accept(message, entry, writer));
            }
            byte[] payload = writer.payload();
            if (payload.length > 0) {
                ledger.journal().append(entry, payload);
            }
        } finally {
            lock.unlock();
        }
        return accepted;
    }

    private Accepted accept(Outgoing message, Entry entry, RecordWriter writer) {
        long now = ledger.now();
        Optional<String> key = deduplicationKey(message.group(), message.deduplication());
        Optional<Accepted> earlier = key.flatMap(known -> deduplication.find(known, now));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        int delaySeconds = message.delaySeconds().orElse(settings.number("DelaySeconds"));
        long visibleAt = now + TimeUnit.SECONDS.toMillis(delaySeconds) + chaos.delayMillis();
        Record.Sent sent = new Record.Sent(
                name,
                ledger.sequences().incrementAndGet(),
                UUID.randomUUID(),
                now,
                visibleAt,
                message.group(),
                message.deduplication(),
                null,
                message.content().encoded());
        place(sent, entry, writer.add(sent), now);
        Accepted accepted = new Accepted(sent.id(), sent.sequence(), entry);
        key.ifPresent(known -> deduplication.remember(known, now, accepted));
        return accepted;
    }

    private Optional<String> deduplicationKey(@Nullable String group, @Nullable String id) {
        if (!settings.isFifo() || id == null) {
            return Optional.empty();
        }
        return Optional.of(settings.deduplicatesPerGroup() ? group + "\n" + id : id);
    }

    private void place(Record.Sent sent, Entry entry, int contentStart, long now) {
        shelved.put(new Message(sent, entry, contentStart), now);
    }

    /** Takes up to so many messages and hides them. */
    Taken receive(int most, int visibilitySeconds) {
        List<Delivery> deliveries = new ArrayList<>();
        List<Message> dead = new ArrayList<>();
        lock.lock();
        try {
            long now = ledger.now();
            int limit = settings.redrive()
                    .map(QueueSettings.Redrive::maxReceiveCount)
                    .orElse(Integer.MAX_VALUE);
            for (Message message : shelved.take(most, now)) {
                if (message.receives() >= limit) {
                    dead.add(message);
                    continue;
                }
                deliveries.add(deliver(message, now, visibilitySeconds));
            }
            dead.forEach(message -> shelved.drop(message, now));
        } finally {
            lock.unlock();
        }
        return new Taken(deliveries, dead);
    }

    private Delivery deliver(Message message, long now, int visibilitySeconds) {
        boolean repeat = chaos.repeats(message.receives());
        long hidden = TimeUnit.SECONDS.toMillis(visibilitySeconds);
        boolean comesBackEarly = repeat && settings.isFifo();
        message.receive(now, now + (comesBackEarly ? Math.min(hidden, chaos.repeatMillis()) : hidden));
        shelved.put(message, now);
        ledger.note(message.asHidden(name));
        Delivery delivery = Delivery.of(message, message.read(ledger.journal()));
        if (repeat && !settings.isFifo()) {
            Message again = message.again(ledger.sequences().incrementAndGet(), now + chaos.repeatMillis());
            shelved.put(again, now);
        }
        return delivery;
    }

    /** Deletes what the receipt is for; empty when there is nothing to delete any more. */
    Optional<Entry> delete(Receipt receipt) {
        return locked(() -> {
            @Nullable Message message = shelved.find(receipt.sequence()).orElse(null);
            if (message == null || receipt.receive() < message.receives()) {
                return Optional.empty();
            }
            long now = ledger.now();
            if (settings.isFifo() && !message.isInFlight(now)) {
                throw AwsException.of(
                        "InvalidParameterValue",
                        "Value for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.");
            }
            shelved.drop(message, now);
            Entry entry = ledger.write(new Record.Deleted(name, message.sequence()));
            news.announce();
            return Optional.of(entry);
        });
    }

    void changeVisibility(Receipt receipt, int seconds) {
        lock.lock();
        try {
            @Nullable Message message = shelved.find(receipt.sequence()).orElse(null);
            long now = ledger.now();
            if (message == null || receipt.receive() < message.receives() || !message.isInFlight(now)) {
                throw AwsException.of(
                        "MessageNotInflight",
                        "AWS.SimpleQueueService.MessageNotInflight",
                        "The specified message isn't in flight.");
            }
            message.showAt(now + TimeUnit.SECONDS.toMillis(seconds));
            shelved.put(message, now);
            ledger.note(message.asHidden(name));
            news.announce();
        } finally {
            lock.unlock();
        }
    }

    /** Takes messages over from another queue, each with its removal there in one frame. */
    void adopt(Queue from, List<Message> moved, boolean keepOrigin) {
        lock.lock();
        try {
            for (Message message : moved) {
                ledger.journal().await(adopt(from, message, keepOrigin ? from.name() : null));
            }
            news.announce();
        } finally {
            lock.unlock();
        }
    }

    private Entry adopt(Queue from, Message message, @Nullable String origin) {
        Record.Sent sent = message.asMoved(
                name, ledger.sequences().incrementAndGet(), ledger.now(), origin, message.encoded(ledger.journal()));
        RecordWriter writer = new RecordWriter();
        Entry entry = Entry.urgent();
        int contentStart = writer.add(sent);
        writer.add(new Record.Deleted(from.name(), message.sequence()));
        ledger.journal().append(entry, writer.payload());
        place(sent, entry, contentStart, ledger.now());
        return entry;
    }

    /** Takes visible messages out of the queue to move them elsewhere. */
    List<Message> takeOut(int most) {
        return locked(() -> {
            long now = ledger.now();
            List<Message> taken = shelved.take(most, now);
            taken.forEach(message -> shelved.drop(message, now));
            return taken;
        });
    }

    Entry purge(boolean forgetIds) {
        return locked(() -> {
            shelved.clear();
            if (forgetIds) {
                deduplication.clear();
            }
            return ledger.write(new Record.Purged(name));
        });
    }

    Count count() {
        return locked(() -> shelved.count(ledger.now()));
    }

    /** Drops what is older than the queue keeps messages. */
    void expire() {
        locked(() -> {
            long now = ledger.now();
            long oldest = now - TimeUnit.SECONDS.toMillis(settings.number("MessageRetentionPeriod"));
            for (Message message : shelved.sentBefore(oldest)) {
                shelved.drop(message, now);
                ledger.note(new Record.Deleted(name, message.sequence()));
            }
            return true;
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    News news() {
        return news;
    }

    /** For how long nothing can become available by itself. */
    long quietMillis() {
        return locked(() -> shelved.nextWake() - ledger.now());
    }

    Shelved shelved() {
        return shelved;
    }

    Deduplication deduplication() {
        return deduplication;
    }

    /** At start: repeats what the journal tells. */
    void restore(Record.Sent sent, Entry entry, int contentStart) {
        shelved.restore(sent, entry, contentStart);
        deduplicationKey(sent.group(), sent.deduplication())
                .ifPresent(key ->
                        deduplication.remember(key, sent.sentAt(), new Accepted(sent.id(), sent.sequence(), entry)));
    }
}
