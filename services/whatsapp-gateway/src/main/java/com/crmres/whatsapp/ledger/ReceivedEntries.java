package com.crmres.whatsapp.ledger;

import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.handover.QueueEntry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Counts what the queues accepted; an alarm, not a proof, so that nothing waits long for it. The consumer counts what
 * acceptance could not.
 */
@Component
public class ReceivedEntries implements DisposableBean {

    private static final int AT_ONCE = 256;

    private final ReceivedCounter counter;
    private final LedgerSettings settings;
    private final MeterRegistry registry;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ReceivedEntries(ReceivedCounter counter, LedgerSettings settings, MeterRegistry registry) {
        this.counter = counter;
        this.settings = settings;
        this.registry = registry;
    }

    /** Counts them, waiting a moment for it. */
    public void count(Instant receivedAt, List<QueueEntry> accepted) {
        begin(receivedAt, receipts(accepted), ReceivedCounter.UNTIL_SETTLED)
                .ifPresent(counting -> await(counting, settings.patience()));
    }

    /** Counts one that was accepted when nobody waited for it any more. */
    public void countLate(Instant receivedAt, QueueEntry accepted) {
        begin(receivedAt, receipts(List.of(accepted)), ReceivedCounter.UNTIL_SETTLED);
    }

    /** Counts one whose end is in the books, unless its acceptance has; waits for it, but not for ever. */
    public void countSettled(InboundEntry entry) {
        Optional.ofNullable(entry.lane())
                .map(lane -> List.of(Receipt.of(entry, lane)))
                .flatMap(receipt -> begin(entry.receivedAt(), receipt, ReceivedCounter.ONCE_SETTLED))
                .ifPresent(counting -> await(counting, settings.settledPatience()));
    }

    private static List<Receipt> receipts(List<QueueEntry> accepted) {
        return accepted.stream().map(Receipt::of).toList();
    }

    private Optional<CompletableFuture<Void>> begin(Instant receivedAt, List<Receipt> receipts, Duration known) {
        if (receipts.isEmpty() || !room.tryAcquire()) {
            missed(receipts.size());
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
        CompletableFuture<Void> counting = CompletableFuture.runAsync(() -> counter.add(day, receipts, known), threads);
        counting.whenComplete((done, failure) -> {
            room.release();
            if (failure != null) {
                missed(receipts.size());
            }
        });
        return Optional.of(counting);
    }

    private void await(CompletableFuture<Void> counting, Duration patience) {
        try {
            counting.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            registry.counter("crmres.webhook.ledger.late").increment();
        } catch (ExecutionException redisIsDown) {
            // is told where it happens, also when nobody waits any more
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void missed(int entries) {
        registry.counter("crmres.webhook.ledger.missed").increment(entries);
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
