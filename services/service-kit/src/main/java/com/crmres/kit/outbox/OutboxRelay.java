package com.crmres.kit.outbox;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what transactions said, in order per key: woken by each commit and looking round once a second. A
 * partition is drained under a lease, so that of several instances one at a time publishes a key; no transaction is
 * open while it publishes.
 */
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LOOK_ROUND = Duration.ofSeconds(1);
    private static final Duration DRAIN = Duration.ofSeconds(5);
    // shorter than the lease: whoever waits longer might publish beside the next holder
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final OutboxStore store;
    private final Publisher publisher;
    private final MeterRegistry metrics;
    private final AtomicIntegerArray wakes = new AtomicIntegerArray(OutboxEntry.PARTITIONS);
    private final AtomicLong pending = new AtomicLong();
    private volatile boolean running;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    OutboxRelay(OutboxStore store, Publisher publisher, MeterRegistry metrics) {
        this.store = store;
        this.publisher = publisher;
        this.metrics = metrics;
        metrics.gauge("crmres.outbox.pending", pending);
    }

    /** There are new entries in this partition: they are published even when another instance has the lease now. */
    void wake(int partition) {
        // while it does not run nothing is remembered: the first look round finds the entries
        if (running && wakes.getAndIncrement(partition) == 0) {
            run(partition, true);
        }
    }

    @Override
    public void start() {
        IntStream.range(0, wakes.length()).forEach(partition -> wakes.set(partition, 0));
        threads = Executors.newVirtualThreadPerTaskExecutor();
        stopping = new CountDownLatch(1);
        running = true;
        threads.execute(this::lookRound);
    }

    private void lookRound() {
        do {
            try {
                store.partitionsWithEntries().forEach(this::look);
                pending.set(store.pending());
            } catch (RuntimeException failure) {
                log.warn("The outbox cannot be read: {}", failure.toString());
            }
        } while (!stopsWithin(LOOK_ROUND));
    }

    private void look(int partition) {
        if (wakes.compareAndSet(partition, 0, 1)) {
            run(partition, false);
        }
    }

    private void run(int partition, boolean insists) {
        try {
            threads.execute(() -> drain(partition, insists));
        } catch (RejectedExecutionException stopped) {
            log.debug("Partition {} of the outbox is left to the next start", partition);
        }
    }

    private void drain(int partition, boolean insists) {
        boolean insisting = insists;
        int heard;
        do {
            heard = wakes.get(partition);
            try {
                publishAll(partition, insisting);
            } catch (RuntimeException | Error failure) {
                log.warn("Partition {} of the outbox waits: {}", partition, failure.toString());
            }
            insisting = true;
        } while (running && !wakes.compareAndSet(partition, heard, 0));
    }

    private void publishAll(int partition, boolean insisting) {
        while (running) {
            Optional<List<OutboxEntry>> page = store.next(partition);
            if (page.isPresent()) {
                if (page.get().isEmpty() || !publish(partition, page.get())) {
                    return;
                }
            } else if (insisting && store.hasEntries(partition)) {
                stopsWithin(Duration.ofMillis(ThreadLocalRandom.current().nextInt(20, 50)));
            } else {
                return;
            }
        }
    }

    /** False when the lease was lost, so that another instance publishes the rest. */
    private boolean publish(int partition, List<OutboxEntry> page) {
        Deque<OutboxEntry> waiting = new ArrayDeque<>(page);
        while (!waiting.isEmpty() && running) {
            List<OutboxEntry> wave = firstOfEachKey(waiting);
            Set<UUID> accepted = send(wave);
            count(wave, accepted);
            List<OutboxEntry> failed = wave.stream()
                    .filter(entry -> !accepted.contains(entry.id()))
                    .toList();
            if (!store.settle(partition, accepted, retries(failed))) {
                log.warn("The lease on partition {} of the outbox was lost", partition);
                return false;
            }
            waiting.removeAll(wave);
            failed.forEach(stopped -> waiting.removeIf(entry -> entry.key().equals(stopped.key())));
        }
        return true;
    }

    private static List<OutboxEntry> firstOfEachKey(Collection<OutboxEntry> entries) {
        Set<String> keys = new HashSet<>();
        return entries.stream().filter(entry -> keys.add(entry.key())).toList();
    }

    private Set<UUID> send(List<OutboxEntry> wave) {
        List<CompletableFuture<Set<UUID>>> answers = new ArrayList<>();
        wave.stream().collect(groupingBy(OutboxEntry::destination)).forEach((destination, entries) -> {
            for (List<OutboxEntry> batch : batches(entries)) {
                answers.add(publisher
                        .publish(destination, batch)
                        .completeOnTimeout(Set.of(), ANSWER.toSeconds(), TimeUnit.SECONDS));
            }
        });
        Set<UUID> accepted = new HashSet<>();
        answers.forEach(answer -> accepted.addAll(answer.join()));
        return accepted;
    }

    static List<List<OutboxEntry>> batches(List<OutboxEntry> entries) {
        List<List<OutboxEntry>> batches = new ArrayList<>();
        List<OutboxEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (OutboxEntry entry : entries) {
            bytes += entry.bytes();
            if (!batch.isEmpty()
                    && (batch.size() == OutboxPublisher.BATCH_ENTRIES || bytes > OutboxPublisher.BATCH_BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = entry.bytes();
            }
            batch.add(entry);
        }
        batches.add(batch);
        return batches;
    }

    private static Map<UUID, Duration> retries(List<OutboxEntry> failed) {
        Map<UUID, Duration> retries = new HashMap<>();
        failed.forEach(entry -> retries.put(entry.id(), backOff(entry.attempts())));
        return retries;
    }

    /** 200 ms, doubled with each attempt up to 30 s. */
    static Duration backOff(int attempts) {
        return Duration.ofMillis(Math.min(30_000, 200L << Math.min(attempts, 8)));
    }

    private void count(List<OutboxEntry> wave, Set<UUID> accepted) {
        Instant now = Instant.now();
        for (OutboxEntry entry : wave) {
            boolean published = accepted.contains(entry.id());
            metrics.counter(
                            published ? "crmres.outbox.published" : "crmres.outbox.failed",
                            "destination",
                            entry.destination())
                    .increment();
            if (published) {
                metrics.timer("crmres.outbox.delay", "destination", entry.destination())
                        .record(Duration.between(entry.createdAt(), now));
            }
        }
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Publishes what the last requests and messages said, as far as it goes quickly; the rest stays in its rows. */
    @Override
    public void stop() {
        Instant end = Instant.now().plus(DRAIN);
        while (isBusy() && Instant.now().isBefore(end) && !stopsWithin(Duration.ofMillis(20))) {
            log.trace("The outbox is still being published");
        }
        running = false;
        stopping.countDown();
        // not interrupted: that would break a connection in the middle of its statement
        threads.close();
    }

    private boolean isBusy() {
        return IntStream.range(0, wakes.length()).anyMatch(partition -> wakes.get(partition) > 0);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before and stops after the listeners and the web server, which fill the outbox. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 8192;
    }

    /** Hands a batch of entries over and tells which were accepted. */
    interface Publisher {

        CompletableFuture<Set<UUID>> publish(String destination, List<OutboxEntry> batch);
    }
}
