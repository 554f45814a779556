package com.crmres.whatsapp.ledger;

import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.handover.QueueEntry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Counts what the queues accepted, many in one call; an alarm, not a proof, so that no webhook waits for it. The
 * consumer counts what acceptance could not.
 */
@Component
public class ReceivedEntries implements InitializingBean, DisposableBean {

    private static final int MOST_WAITING = 20_000;
    private static final int AT_ONCE = 256;
    private static final Tally LAST = Tally.of(LocalDate.EPOCH, List.of(), Duration.ZERO);

    private final ReceivedCounter counter;
    private final LedgerSettings settings;
    private final MeterRegistry registry;
    private final BlockingQueue<Tally> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread worker = Thread.ofVirtual().name("ledger").unstarted(this::work);

    ReceivedEntries(ReceivedCounter counter, LedgerSettings settings, MeterRegistry registry) {
        this.counter = counter;
        this.settings = settings;
        this.registry = registry;
    }

    /** Counts them soon; nobody has to wait for it. */
    public CompletableFuture<Void> count(Instant receivedAt, List<QueueEntry> accepted) {
        return begin(receivedAt, accepted.stream().map(Receipt::of).toList(), ReceivedCounter.UNTIL_SETTLED);
    }

    /** Counts one whose end is in the books, unless its acceptance has; waits for it, but not for ever. */
    public void countSettled(InboundEntry entry) {
        Optional.ofNullable(entry.lane())
                .map(lane -> List.of(Receipt.of(entry, lane)))
                .ifPresent(receipt -> await(begin(entry.receivedAt(), receipt, ReceivedCounter.ONCE_SETTLED)));
    }

    private CompletableFuture<Void> begin(Instant receivedAt, List<Receipt> receipts, Duration known) {
        Tally tally = Tally.of(LocalDate.ofInstant(receivedAt, ZoneOffset.UTC), receipts, known);
        if (!receipts.isEmpty() && !waiting.offer(tally)) {
            missed(tally, new IllegalStateException("Too many wait to be counted"));
        }
        return tally.counted();
    }

    private void await(CompletableFuture<Void> counting) {
        try {
            counting.get(settings.settledPatience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            registry.counter("crmres.webhook.ledger.late").increment();
        } catch (ExecutionException redisIsDown) {
            // is told where it happens, also when nobody waits any more
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        List<Tally> together = new ArrayList<>();
        try {
            while (!together.contains(LAST)) {
                together.clear();
                together.add(waiting.take());
                // what comes within a moment shares the call
                Thread.sleep(settings.linger());
                waiting.drainTo(together, AT_ONCE);
                together.stream().collect(Collectors.groupingBy(Tally::day)).forEach(this::add);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(LocalDate day, List<Tally> tallies) {
        try {
            counter.add(day, tallies);
            tallies.forEach(tally -> tally.counted().complete(null));
        } catch (RuntimeException redisIsDown) {
            // whatever it was, the next ones must not wait for ever
            tallies.forEach(tally -> missed(tally, redisIsDown));
        }
    }

    private void missed(Tally tally, RuntimeException cause) {
        registry.counter("crmres.webhook.ledger.missed")
                .increment(tally.receipts().size());
        tally.counted().completeExceptionally(cause);
    }

    @Override
    public void afterPropertiesSet() {
        worker.start();
    }

    /** What was accepted until now is counted, where Redis is there to do it. */
    @Override
    public void destroy() throws InterruptedException {
        if (!waiting.offer(LAST) || !worker.join(settings.settledPatience().multipliedBy(4))) {
            worker.interrupt();
        }
    }
}
