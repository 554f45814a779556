package com.crmres.whatsapp.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final List<List<Integer>> done = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger entered = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Together<String, Integer> together = new Together<>(10, this::work);

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void thoseWhoWaitForTheSameAreDoneTogether() throws Exception {
        for (Future<?> each : whileTheFirstIsUnderWay(IntStream.range(1, 26).toArray())) {
            each.get();
        }

        assertThat(done).allMatch(batch -> batch.size() <= 10);
        assertThat(done.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 26).boxed().toList());
        assertThat(done).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void oneThatFailsFailsAlone() throws Exception {
        List<String> ends = new ArrayList<>();
        for (Future<?> each : whileTheFirstIsUnderWay(1, -2, 3)) {
            try {
                each.get();
                ends.add("done");
            } catch (ExecutionException failed) {
                ends.add(String.valueOf(failed.getMessage()));
            }
        }

        assertThat(ends)
                .containsExactly("done", "done", "java.lang.IllegalArgumentException: no negative numbers", "done");
        assertThat(done.stream().flatMap(List::stream)).contains(0, 1, 3);
    }

    private List<Future<?>> whileTheFirstIsUnderWay(int... others) {
        List<Future<?>> all = new ArrayList<>();
        all.add(threads.submit(() -> together.with("a", 0)));
        begun.join();
        for (int other : others) {
            all.add(threads.submit(() -> {
                entered.incrementAndGet();
                together.with("a", other);
            }));
        }
        await().until(() -> entered.get() == others.length);
        gate.countDown();
        return all;
    }

    private void work(String common, List<Integer> batch) {
        begun.complete(null);
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (batch.stream().anyMatch(one -> one < 0)) {
            throw new IllegalArgumentException("no negative numbers");
        }
        done.add(batch);
    }
}
