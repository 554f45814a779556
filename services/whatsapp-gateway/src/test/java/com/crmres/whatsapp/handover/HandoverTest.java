package com.crmres.whatsapp.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.event.signal.Queues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class HandoverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<List<QueueEntry>> batches = Collections.synchronizedList(new ArrayList<>());
    private final List<QueueEntry> lateOnes = Collections.synchronizedList(new ArrayList<>());
    private @Nullable Handover running;

    @AfterEach
    void stop() {
        if (running != null) {
            running.stop();
        }
    }

    @Test
    void keepsTheOrderOfAGroupAndTheLimitsOfABatch() {
        Handover handover = handover(this::acceptAll, DataSize.ofMegabytes(32));
        List<QueueEntry> entries = IntStream.range(0, 500)
                .mapToObj(i -> fifo("g" + i % 7, "m" + i))
                .toList();

        assertThat(handover.hand(entries, PATIENCE, this::late)).containsExactlyElementsOf(entries);

        assertThat(batches).allMatch(batch -> batch.size() <= 10);
        for (int group = 0; group < 7; group++) {
            String name = "g" + group;
            assertThat(batches.stream()
                            .flatMap(List::stream)
                            .filter(entry -> entry.groupId().equals(name)))
                    .containsExactlyElementsOf(entries.stream()
                            .filter(entry -> entry.groupId().equals(name))
                            .toList());
        }
    }

    @Test
    void neverPutsMoreThanAMebibyteIntoABatch() {
        Handover handover = handover(this::acceptAll, DataSize.ofMegabytes(32));
        String large = "ب".repeat(150_000);
        List<QueueEntry> entries = IntStream.range(0, 20)
                .mapToObj(i -> new QueueEntry(Queues.INBOUND, large, UUID.randomUUID(), "g", "d" + i, "1"))
                .toList();

        assertThat(handover.hand(entries, PATIENCE, this::late)).hasSize(20);

        assertThat(batches)
                .allMatch(batch -> batch.stream().mapToInt(QueueEntry::bytes).sum() <= 1024 * 1024);
    }

    @Test
    void returnsOnlyWhatTheQueueAccepted() {
        Handover handover = handover(
                (queue, batch) -> IntStream.range(0, batch.size())
                        .filter(place -> batch.get(place).body().equals("first"))
                        .boxed()
                        .collect(Collectors.toSet()),
                DataSize.ofMegabytes(32));

        List<QueueEntry> accepted = handover.hand(
                List.of(fifo("g", "first"), fifo("g", "second"), fifo("g", "third")), PATIENCE, this::late);

        assertThat(accepted).extracting(QueueEntry::body).containsExactly("first");
    }

    @Test
    void survivesASenderThatFails() {
        Handover handover = handover(
                (queue, batch) -> {
                    if (batches.isEmpty()) {
                        batches.add(batch);
                        throw new IllegalStateException("the first batch fails");
                    }
                    return acceptAll(queue, batch);
                },
                DataSize.ofMegabytes(32));

        assertThat(handover.hand(List.of(fifo("g", "1")), PATIENCE, this::late)).isEmpty();
        assertThat(handover.hand(List.of(fifo("g", "2")), PATIENCE, this::late)).hasSize(1);
    }

    @Test
    void givesUpInTimeAndTakesNoMoreThanItsBacklog() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        Handover handover = handover(
                (queue, batch) -> {
                    awaitQuietly(stuck);
                    return acceptAll(queue, batch);
                },
                DataSize.ofKilobytes(4));
        QueueEntry entry = fifo("g", "x".repeat(1500));

        assertThat(handover.hand(List.of(entry, entry), Duration.ofMillis(100), this::late))
                .isEmpty();
        assertThat(handover.hand(List.of(entry, entry, entry), PATIENCE, this::late))
                .isEmpty();
        assertThat(lateOnes).isEmpty();
        stuck.countDown();
        await().untilAsserted(() -> assertThat(handover.hand(List.of(entry, entry), PATIENCE, this::late))
                .hasSize(2));
        // what was under way when nobody waited any more is told; what was not is never sent
        assertThat(lateOnes).hasSizeBetween(1, 2);
    }

    @Test
    void sharesBatchesBetweenConcurrentWebhooks() {
        Handover handover = handover(
                (queue, batch) -> {
                    awaitQuietly(new CountDownLatch(1), 5);
                    return acceptAll(queue, batch);
                },
                DataSize.ofMegabytes(32));
        try (ExecutorService webhooks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 400; i++) {
                QueueEntry entry = fifo("g" + i, "m" + i);
                webhooks.execute(() -> assertThat(handover.hand(List.of(entry), PATIENCE, this::late))
                        .hasSize(1));
            }
        }

        assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(400);
        assertThat(batches).hasSizeLessThan(200);
    }

    private Handover handover(BatchSender sender, DataSize backlog) {
        Handover handover = new Handover(sender, new HandoverSettings(3, Duration.ofMillis(3), backlog, PATIENCE));
        handover.start();
        running = handover;
        return handover;
    }

    private Set<Integer> acceptAll(String queue, List<QueueEntry> batch) {
        assertThat(queue).isEqualTo(Queues.INBOUND);
        batches.add(batch);
        return IntStream.range(0, batch.size()).boxed().collect(Collectors.toSet());
    }

    private void late(QueueEntry entry) {
        lateOnes.add(entry);
    }

    private static QueueEntry fifo(String group, String body) {
        return new QueueEntry(Queues.INBOUND, body, UUID.randomUUID(), group, body, "1");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        awaitQuietly(latch, 5_000);
    }

    private static void awaitQuietly(CountDownLatch latch, long millis) {
        try {
            boolean released = latch.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
            assertThat(released || millis < 1_000).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
