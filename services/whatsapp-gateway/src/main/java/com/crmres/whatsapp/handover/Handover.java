package com.crmres.whatsapp.handover;

import com.crmres.event.signal.Queues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Puts entries into the queues. Entries of concurrent webhooks share batches; those of one message group keep their
 * order.
 */
@Component
public class Handover implements SmartLifecycle {

    private static final int KILOBYTE = 1024;

    private final Map<String, Waiting> waiting;
    private final List<Flusher> flushers;
    private final Semaphore room;
    private final List<Thread> threads = new ArrayList<>();

    Handover(BatchSender sender, HandoverSettings settings) {
        long linger = settings.linger().toNanos();
        this.waiting = Map.of(Queues.INBOUND, new Waiting(linger), Queues.STATUSES, new Waiting(linger));
        this.flushers = waiting.entrySet().stream()
                .flatMap(queue -> Stream.generate(() -> new Flusher(queue.getKey(), sender, queue.getValue()))
                        .limit(settings.flushers()))
                .toList();
        this.room = new Semaphore(Math.toIntExact(settings.backlog().toKilobytes()));
    }

    /**
     * Waits until the queues hold the entries, at most for the patience given, and returns those they do hold.
     *
     * @param late told of each entry that a queue accepted when nobody waited for it any more
     */
    public List<QueueEntry> hand(List<QueueEntry> entries, Duration patience, Consumer<QueueEntry> late) {
        List<Pending> pending = entries.stream().map(Pending::new).toList();
        int needed = pending.stream().mapToInt(Handover::room).sum();
        if (!room.tryAcquire(needed)) {
            return List.of();
        }
        for (Pending one : pending) {
            one.accepted().whenComplete((accepted, failure) -> room.release(room(one)));
            wayOf(one.entry()).add(one);
        }
        await(pending, patience);
        List<QueueEntry> accepted = new ArrayList<>();
        for (Pending one : pending) {
            if (!one.isSettled()) {
                one.giveUp(late);
            } else if (one.wasAccepted()) {
                accepted.add(one.entry());
            }
        }
        return accepted;
    }

    private static int room(Pending pending) {
        return 1 + pending.bytes() / KILOBYTE;
    }

    private Waiting wayOf(QueueEntry entry) {
        Waiting way = waiting.get(entry.queue());
        if (way == null) {
            throw new IllegalArgumentException(entry.queue());
        }
        return way;
    }

    private static void await(List<Pending> pending, Duration patience) {
        try {
            CompletableFuture.allOf(pending.stream().map(Pending::accepted).toArray(CompletableFuture[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            // what is not settled by now counts as refused
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        flushers.forEach(
                flusher -> threads.add(Thread.ofVirtual().name("handover").start(flusher)));
    }

    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Starts before and stops after the web server, whose requests wait for it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
