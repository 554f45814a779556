package com.crmres.whatsapp.handover;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits for one queue, one batch after the other. */
final class Flusher implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Flusher.class);

    private final String queue;
    private final BatchSender sender;
    private final Waiting waiting;

    Flusher(String queue, BatchSender sender, Waiting waiting) {
        this.queue = queue;
        this.sender = sender;
        this.waiting = waiting;
    }

    @Override
    public void run() {
        try {
            while (true) {
                flush(waiting.next());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void flush(List<Pending> batch) {
        Set<Integer> accepted = Set.of();
        try {
            accepted = sender.send(queue, batch.stream().map(Pending::entry).toList());
        } catch (RuntimeException failed) {
            // whatever it was, the next batch must not wait for ever
            log.error("A batch for {} failed", queue, failed);
        } finally {
            for (int place = 0; place < batch.size(); place++) {
                batch.get(place).settle(accepted.contains(place));
            }
            waiting.done(batch);
        }
    }
}
