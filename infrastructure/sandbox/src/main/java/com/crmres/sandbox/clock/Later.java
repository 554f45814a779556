package com.crmres.sandbox.clock;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs short tasks after a pause of real time, one at a time, and says so when one fails. */
@Component
public class Later {

    private static final Logger LOG = LoggerFactory.getLogger(Later.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("later").daemon().factory());

    public void after(Duration pause, Runnable task) {
        Future<?> _ = timer.schedule(() -> runSafely(task), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    private static void runSafely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            // a scheduled task that throws would otherwise vanish without a word
            LOG.error("A delayed task failed", e);
        }
    }
}
