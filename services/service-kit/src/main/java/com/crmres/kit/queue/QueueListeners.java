package com.crmres.kit.queue;

import io.awspring.cloud.sqs.listener.AbstractMessageListenerContainer;
import io.awspring.cloud.sqs.listener.MessageListenerContainer;
import io.awspring.cloud.sqs.listener.MessageListenerContainerRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;

/** Starts every listener as soon as its queue answers, however long that takes, and stops them before all else. */
class QueueListeners implements SmartLifecycle, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(QueueListeners.class);
    private static final Duration NEXT_TRY = Duration.ofSeconds(1);

    private static final int TRIES_PER_LINE = 30;

    private final MessageListenerContainerRegistry registry;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();

    QueueListeners(MessageListenerContainerRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void start() {
        running = true;
        starters = Executors.newVirtualThreadPerTaskExecutor();
        for (MessageListenerContainer<?> listener : registry.getListenerContainers()) {
            waiting.add(listener.getId());
            starters.execute(() -> startWhenPossible(listener));
        }
    }

    private void startWhenPossible(MessageListenerContainer<?> listener) {
        for (int tries = 0; running && !isStarted(listener, tries); tries++) {
            try {
                Thread.sleep(NEXT_TRY);
            } catch (InterruptedException stopping) {
                return;
            }
        }
        waiting.remove(listener.getId());
    }

    private static boolean isStarted(MessageListenerContainer<?> listener, int tries) {
        try {
            listener.start();
            return true;
        } catch (RuntimeException failure) {
            if (tries % TRIES_PER_LINE == 0) {
                Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
                log.warn("The listener of {} waits for its queue: {}", nameOf(listener), cause.toString());
            }
            // a container that failed to start believes that it runs
            listener.stop();
            return false;
        }
    }

    private static Object nameOf(MessageListenerContainer<?> listener) {
        return listener instanceof AbstractMessageListenerContainer<?, ?, ?> known
                ? known.getQueueNames()
                : listener.getId();
    }

    @Override
    public void stop() {
        running = false;
        starters.shutdownNow();
        starters.close();
        try (ExecutorService stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            registry.getListenerContainers().forEach(listener -> stoppers.execute(listener::stop));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Down until every listener has started once. */
    @Override
    public Health health() {
        return (waiting.isEmpty() ? Health.up() : Health.down().withDetail("waiting", waiting)).build();
    }
}
