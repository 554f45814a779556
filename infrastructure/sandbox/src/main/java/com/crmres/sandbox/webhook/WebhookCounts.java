package com.crmres.sandbox.webhook;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How many requests were sent and acknowledged, and how many updates they carried. */
@Component
public class WebhookCounts {

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong acked = new AtomicLong();
    private final AtomicLong retried = new AtomicLong();
    private final AtomicLong updates = new AtomicLong();
    private final AtomicLong ackedUpdates = new AtomicLong();
    private final AtomicLong expired = new AtomicLong();

    void queued() {
        updates.incrementAndGet();
    }

    void sent(int attempt) {
        sent.incrementAndGet();
        if (attempt > 0) {
            retried.incrementAndGet();
        }
    }

    void acked(int firstTime) {
        acked.incrementAndGet();
        ackedUpdates.addAndGet(firstTime);
    }

    void expired(int count) {
        expired.addAndGet(count);
    }

    public void clear() {
        for (AtomicLong count : new AtomicLong[] {sent, acked, retried, updates, ackedUpdates, expired}) {
            count.set(0);
        }
    }

    Totals totals(int pending, int held) {
        return new Totals(
                sent.get(),
                acked.get(),
                retried.get(),
                updates.get(),
                ackedUpdates.get(),
                expired.get(),
                pending,
                held);
    }

    /**
     * The counts at one moment.
     *
     * @param sent requests, each repetition counted
     * @param acked requests answered with 200
     * @param retried requests that repeat an earlier one
     * @param updates distinct messages and statuses
     * @param updatesAcked distinct messages and statuses that were acknowledged
     * @param updatesExpired given up after seven days
     * @param updatesPending waiting for an acknowledgement, held ones included
     * @param updatesHeld statuses withheld by a fault
     */
    public record Totals(
            long sent,
            long acked,
            long retried,
            long updates,
            long updatesAcked,
            long updatesExpired,
            int updatesPending,
            int updatesHeld) {}
}
