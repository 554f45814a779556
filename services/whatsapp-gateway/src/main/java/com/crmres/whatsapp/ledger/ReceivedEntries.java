package com.crmres.whatsapp.ledger;

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

/** Counts what the queues accepted; an alarm, not a proof, so that a webhook never waits long for it. */
@Component
public class ReceivedEntries implements DisposableBean {

    private static final int AT_ONCE = 256;

    private final ReceivedCounter counter;
    private final Duration patience;
    private final MeterRegistry registry;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ReceivedEntries(ReceivedCounter counter, LedgerSettings settings, MeterRegistry registry) {
        this.counter = counter;
        this.patience = settings.patience();
        this.registry = registry;
    }

    /** Counts them, waiting a moment for it. */
    public void count(Instant receivedAt, List<QueueEntry> accepted) {
        begin(receivedAt, accepted).ifPresent(counting -> await(counting, accepted.size()));
    }

    /** Counts one that was accepted when nobody waited for it any more. */
    public void countLate(Instant receivedAt, QueueEntry accepted) {
        begin(receivedAt, List.of(accepted));
    }

    private Optional<CompletableFuture<Void>> begin(Instant receivedAt, List<QueueEntry> accepted) {
        if (accepted.isEmpty() || !room.tryAcquire()) {
            missed(accepted.size());
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
        CompletableFuture<Void> counting = CompletableFuture.runAsync(() -> counter.add(day, accepted), threads);
        counting.whenComplete((done, failure) -> room.release());
        return Optional.of(counting);
    }

    private void await(CompletableFuture<Void> counting, int entries) {
        try {
            counting.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            registry.counter("crmres.webhook.ledger.late").increment();
        } catch (ExecutionException redisIsDown) {
            missed(entries);
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
