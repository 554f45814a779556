package com.crmres.sandbox.webhook;

import com.crmres.sandbox.clock.Later;
import com.crmres.sandbox.fault.Faults;
import com.crmres.sandbox.fault.WebhookFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Decides when and in which company an update leaves: at once and alone, unless a fault asks for worse. */
@Component
class Dispatch {

    private static final int SHUFFLE_MS = 800;
    private static final int REPEAT_AFTER_MS = 1_500;
    private static final int GATHER_MS = 150;

    private final Faults faults;
    private final Collector collector;
    private final Later later;
    private final RandomGenerator random;
    private final List<Update> held = new ArrayList<>();
    private final AtomicInteger generation = new AtomicInteger();

    Dispatch(Faults faults, Collector collector, Later later, RandomGenerator random) {
        this.faults = faults;
        this.collector = collector;
        this.later = later;
        this.random = random;
    }

    void accept(Update update, Consumer<List<Update>> leave) {
        WebhookFault fault = faults.webhooks();
        if (update.isStatus() && hold(update)) {
            return;
        }
        route(update, fault, leave);
        if (fault.duplicates(random)) {
            later(random.nextInt(REPEAT_AFTER_MS), () -> route(update, faults.webhooks(), leave));
        }
    }

    void release(Consumer<List<Update>> leave) {
        List<Update> released;
        synchronized (held) {
            released = List.copyOf(held);
            held.clear();
        }
        released.forEach(update -> accept(update, leave));
    }

    int held() {
        synchronized (held) {
            return held.size();
        }
    }

    void clear() {
        generation.incrementAndGet();
        collector.take();
        synchronized (held) {
            held.clear();
        }
    }

    private boolean hold(Update update) {
        synchronized (held) {
            // asked under the lock, so that nothing is put in after the release
            return faults.webhooks().holdsStatuses() && held.add(update);
        }
    }

    private void route(Update update, WebhookFault fault, Consumer<List<Update>> leave) {
        Duration wait = fault.delay().draw(random).plusMillis(fault.shuffles() ? random.nextInt(SHUFFLE_MS) : 0);
        if (wait.isZero()) {
            gather(update, fault, leave);
        } else {
            later(wait.toMillis(), () -> gather(update, fault, leave));
        }
    }

    private void gather(Update update, WebhookFault fault, Consumer<List<Update>> leave) {
        if (fault.batchSize() == 1) {
            leave.accept(List.of(update));
            return;
        }
        depart(collector.add(update, fault.batchSize()), fault, leave);
        later(GATHER_MS, () -> depart(collector.take(), fault, leave));
    }

    private void depart(List<Update> updates, WebhookFault fault, Consumer<List<Update>> leave) {
        if (updates.isEmpty()) {
            return;
        }
        if (fault.shuffles()) {
            Collections.shuffle(updates, Random.from(random));
        }
        leave.accept(updates);
    }

    private void later(long millis, Runnable task) {
        int scheduledIn = generation.get();
        later.after(Duration.ofMillis(millis), () -> {
            if (scheduledIn == generation.get()) {
                task.run();
            }
        });
    }
}
