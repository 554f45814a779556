package com.crmres.sandbox.webhook.delivery;

import com.crmres.sandbox.SandboxSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Parallel roads out: parcels of one lane leave one after the other, lanes do not wait for each other. */
@Component
public class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final List<BlockingQueue<Runnable>> queues = new ArrayList<>();

    Lanes(SandboxSettings settings) {
        for (int lane = 0; lane < settings.webhooks().lanes(); lane++) {
            BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
            queues.add(queue);
            Thread.ofVirtual().name("lane-" + lane).start(() -> work(queue));
        }
    }

    public void submit(Parcel parcel, Consumer<Parcel> work) {
        int lane = Math.floorMod(parcel.lane().hashCode(), queues.size());
        queues.get(lane).add(() -> work.accept(parcel));
    }

    public void clear() {
        queues.forEach(BlockingQueue::clear);
    }

    private static void work(BlockingQueue<Runnable> queue) {
        try {
            while (true) {
                runSafely(queue.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void runSafely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // one bad parcel must not close the lane for all others
            LOG.error("A webhook could not be sent", e);
        }
    }
}
