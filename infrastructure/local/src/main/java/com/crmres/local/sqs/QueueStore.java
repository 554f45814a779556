package com.crmres.local.sqs;

import com.crmres.local.chaos.Chaos;
import com.crmres.local.protocol.AwsException;
import com.crmres.local.protocol.Caller;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** All queues over one journal. What it has accepted is on disk; what is not on disk nobody receives. */
public final class QueueStore {

    private static final long WORTH_COMPACTING = 64L << 20;

    private final Registry queues = new Registry();
    private final Ledger ledger;
    private final Chaos chaos;
    private final Compaction compaction;

    /** Held shared by all that works with messages, exclusively while the journal is replaced. */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    private QueueStore(Path directory, InstantSource clock, Chaos chaos) throws IOException {
        this.chaos = chaos;
        JournalFiles files = new JournalFiles(directory);
        FileChannel file = JournalFiles.open(files.current());
        AtomicLong sequences = new AtomicLong();
        Journal journal = new Journal(file);
        this.ledger = new Ledger(journal, sequences, clock);
        journal.resumeAt(Recovery.run(file, queues, ledger, chaos));
        this.compaction = new Compaction(files, journal, queues);
    }

    /** Opens the queues of a directory as their last process left them, however it ended. */
    public static QueueStore open(Path directory, InstantSource clock, Chaos chaos) throws IOException {
        QueueStore store = new QueueStore(directory, clock, chaos);
        store.tidy();
        return store;
    }

    /** Drops what is too old and shortens the journal when that is worth it; to be called now and then. */
    public void tidy() throws IOException {
        queues.all().forEach(Queue::expire);
        // senders wait meanwhile: not for little, nor to write again what is almost all still true
        long live = queues.all().stream()
                .mapToLong(queue -> queue.shelved().bytes())
                .sum();
        if (ledger.journal().size() - live >= Math.max(WORTH_COMPACTING, live)) {
            compact();
        }
    }

    void compact() throws IOException {
        gate.writeLock().lock();
        try {
            compaction.run();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Creates a queue, or gives an existing one these attributes. */
    public void define(String name, Map<String, String> attributes) {
        QueueSettings settings = QueueSettings.of(attributes);
        Optional<Queue> existing = queues.find(name);
        if (existing.isEmpty()) {
            create(name, settings, Map.of());
        } else if (!existing.get().settings().equals(settings)) {
            redefine(existing.get(), settings, existing.get().tags());
        }
    }

    Queue create(String name, QueueSettings settings, Map<String, String> tags) {
        return shared(() -> {
            Queue queue = new Queue(name, settings, tags, ledger, chaos);
            queues.add(queue);
            ledger.journal().await(ledger.write(queue.asRecord()));
            return queue;
        });
    }

    void redefine(Queue queue, QueueSettings settings, Map<String, String> tags) {
        shared(() -> {
            queue.define(settings, tags);
            ledger.journal().await(ledger.write(queue.asRecord()));
            return queue;
        });
    }

    void drop(Queue queue) {
        shared(() -> {
            queues.remove(queue.name());
            ledger.journal().await(ledger.write(new Record.QueueDeleted(queue.name())));
            return queue;
        });
    }

    Registry queues() {
        return queues;
    }

    Collection<Queue> all() {
        return queues.all();
    }

    /** Copies of one event for its queues. */
    public record Copies(Collection<String> queues, String body) {}

    /** Puts each text into its queues; returns when all of it is on disk. */
    public void sendCopies(List<Copies> all) {
        List<Queue> touched = new ArrayList<>();
        shared(() -> {
            List<Accepted> accepted = new ArrayList<>();
            for (Copies copies : all) {
                Outgoing outgoing = new Outgoing(Content.of(copies.body()), Optional.empty(), null, null);
                for (String name : copies.queues()) {
                    Queue queue = queues.get(name);
                    accepted.addAll(queue.send(List.of(outgoing)));
                    touched.add(queue);
                }
            }
            accepted.forEach(message -> ledger.journal().await(message.entry()));
            return accepted;
        });
        touched.forEach(queue -> queue.news().announce());
    }

    public boolean hasQueue(String name) {
        return queues.find(name).isPresent();
    }

    /** Accepts messages; returns when they are on disk. */
    List<Accepted> send(Queue queue, List<Outgoing> outgoing) {
        List<Accepted> sent = shared(() -> {
            List<Accepted> accepted = queue.send(outgoing);
            accepted.forEach(message -> ledger.journal().await(message.entry()));
            return accepted;
        });
        queue.news().announce();
        return sent;
    }

    /** Takes messages, waiting for the first as long as the caller does. */
    List<Delivery> receive(Queue queue, int most, int visibilitySeconds, long waitMillis, Caller caller)
            throws IOException {
        long end = ledger.now() + waitMillis;
        while (true) {
            long known = queue.news().count();
            Queue.Taken taken = shared(() -> take(queue, most, visibilitySeconds));
            long left = end - ledger.now();
            if (!taken.deliveries().isEmpty() || left <= 0) {
                return taken.deliveries();
            }
            if (taken.dead().isEmpty()) {
                pause(queue, known, left);
                caller.requireAlive();
            }
        }
    }

    private static void pause(Queue queue, long known, long left) throws IOException {
        try {
            queue.news().await(known, Math.min(left, queue.quietMillis()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for messages", stopped);
        }
    }

    private Queue.Taken take(Queue queue, int most, int visibilitySeconds) {
        Queue.Taken taken = queue.receive(most, visibilitySeconds);
        if (!taken.dead().isEmpty()) {
            queue.settings()
                    .redrive()
                    .flatMap(redrive -> queues.find(redrive.deadLetterQueue()))
                    .ifPresent(deadLetters -> deadLetters.adopt(queue, taken.dead(), true));
        }
        return taken;
    }

    /** Gives back what could not be handed over. */
    void release(Queue queue, List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            try {
                changeVisibility(queue, delivery.receipt(), 0);
            } catch (AwsException alreadySettled) {
                // somebody deleted it meanwhile
            }
        }
    }

    /** Deletes a message; it is gone for good once the entry is {@link #settle settled}. */
    Optional<Entry> delete(Queue queue, Receipt receipt) {
        return shared(() -> queue.delete(receipt));
    }

    /** Returns when these are on disk. */
    void settle(Collection<Entry> entries) {
        entries.forEach(ledger.journal()::await);
    }

    void changeVisibility(Queue queue, Receipt receipt, int seconds) {
        shared(() -> {
            queue.changeVisibility(receipt, seconds);
            return queue;
        });
    }

    /** Moves up to so many visible messages; gives how many there were. */
    int move(Queue from, Optional<Queue> to, int most) {
        return shared(() -> {
            List<Message> taken = from.takeOut(most);
            for (Message message : taken) {
                Queue target = to.orElseGet(() -> queues.get(String.valueOf(message.origin())));
                target.adopt(from, List.of(message), false);
            }
            return taken.size();
        });
    }

    void purge(Queue queue) {
        shared(() -> {
            ledger.journal().await(queue.purge(false));
            return queue;
        });
    }

    /** Empties all queues and forgets their deduplication ids, as AWS never does: for tests. */
    public void purgeAll() {
        shared(() -> {
            queues.all().forEach(queue -> ledger.journal().await(queue.purge(true)));
            return queues;
        });
    }

    private <T> T shared(Supplier<T> work) {
        gate.readLock().lock();
        try {
            return work.get();
        } finally {
            gate.readLock().unlock();
        }
    }
}
