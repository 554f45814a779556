package com.crmres.whatsapp.presence;

import com.crmres.whatsapp.cloudapi.CloudApiClient;
import com.crmres.whatsapp.number.Line;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Shows that a message was read and is being answered, again and again while the answer takes longer than Meta shows
 * it: a courtesy that nothing waits for.
 */
@Component
public class ReadReceipts implements DisposableBean {

    private final CloudApiClient cloudApi;
    private final Thinking thinking;
    private final StringRedisTemplate redis;
    private final PresenceSettings settings;
    private final MeterRegistry registry;
    private final Semaphore room;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ReadReceipts(
            CloudApiClient cloudApi,
            Thinking thinking,
            StringRedisTemplate redis,
            PresenceSettings settings,
            MeterRegistry registry) {
        this.cloudApi = cloudApi;
        this.thinking = thinking;
        this.redis = redis;
        this.settings = settings;
        this.registry = registry;
        this.room = new Semaphore(settings.atOnce());
    }

    public void show(Line line, UUID conversationId, String wamid) {
        if (settings.enabled()) {
            inBackground(() -> {
                if (isDue(conversationId)) {
                    showNow(line, wamid);
                    lookAgain(line, conversationId, wamid, settings.refreshes());
                }
            });
        }
    }

    private void inBackground(Runnable work) {
        if (!threads.isShutdown() && room.tryAcquire()) {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    room.release();
                }
            });
        }
    }

    private void showNow(Line line, String wamid) {
        boolean shown = cloudApi.markRead(line.account(), line.phoneNumberId(), wamid);
        registry.counter("crmres.presence", "outcome", shown ? "shown" : "left_out")
                .increment();
    }

    private void lookAgain(Line line, UUID conversationId, String wamid, int left) {
        if (left > 0) {
            CompletableFuture.delayedExecutor(
                            settings.refreshAfter().toMillis(), TimeUnit.MILLISECONDS, this::inBackground)
                    .execute(() -> refresh(line, conversationId, wamid, left));
        }
    }

    private void refresh(Line line, UUID conversationId, String wamid, int left) {
        if (thinking.isUnderWay(line, conversationId) && isDue(conversationId)) {
            showNow(line, wamid);
            lookAgain(line, conversationId, wamid, left - 1);
        }
    }

    private boolean isDue(UUID conversationId) {
        try {
            return Boolean.TRUE.equals(
                    redis.opsForValue().setIfAbsent("crmres:presence:" + conversationId, "1", settings.atMostEvery()));
        } catch (DataAccessException redisIsDown) {
            return false;
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
