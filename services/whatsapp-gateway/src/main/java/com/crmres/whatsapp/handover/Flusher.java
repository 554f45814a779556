package com.crmres.whatsapp.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits for one queue, one batch after the other, so that its own entries keep their order. */
final class Flusher implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Flusher.class);
    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 1024 * 1024;
    /** What the ids of an entry add to its body. */
    private static final int IDS = 512;

    private final String queue;
    private final BatchSender sender;
    private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();

    Flusher(String queue, BatchSender sender) {
        this.queue = queue;
        this.sender = sender;
    }

    void add(Pending pending) {
        waiting.add(pending);
    }

    @Override
    public void run() {
        try {
            while (true) {
                flush(nextBatch());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Pending> nextBatch() throws InterruptedException {
        List<Pending> batch = new ArrayList<>(MOST_ENTRIES);
        int bytes = 0;
        for (Pending next = waiting.take(); next != null; next = nextFitting(batch.size(), bytes)) {
            if (next.isGivenUp()) {
                next.settle(false);
            } else {
                batch.add(next);
                bytes += next.bytes() + IDS;
            }
        }
        return batch;
    }

    private @Nullable Pending nextFitting(int entries, int bytes) {
        Pending next = waiting.peek();
        boolean fits = next != null && entries < MOST_ENTRIES && bytes + next.bytes() + IDS <= MOST_BYTES;
        return fits ? waiting.poll() : null;
    }

    private void flush(List<Pending> batch) {
        Set<Integer> accepted = Set.of();
        try {
            if (!batch.isEmpty()) {
                accepted = sender.send(queue, batch.stream().map(Pending::entry).toList());
            }
        } catch (RuntimeException failed) {
            // whatever it was, the next batch must not wait for ever
            log.error("A batch for {} failed", queue, failed);
        } finally {
            for (int place = 0; place < batch.size(); place++) {
                batch.get(place).settle(accepted.contains(place));
            }
        }
    }
}
