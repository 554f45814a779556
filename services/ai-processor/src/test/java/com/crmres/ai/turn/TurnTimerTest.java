package com.crmres.ai.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

class TurnTimerTest {

    private static final Duration QUIET = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final ConversationKey conversation = new ConversationKey(UUID.randomUUID(), UUID.randomUUID());
    private final SimpleAsyncTaskScheduler scheduler = new TurnConfiguration().turnScheduler();
    private final Turns turns = mock(Turns.class);
    private final TurnFailures failures = mock(TurnFailures.class);
    private final AtomicInteger taken = new AtomicInteger();
    private TurnTimer timer = timer(8);

    @BeforeEach
    void countsTurns() {
        when(turns.take(any())).thenAnswer(call -> {
            taken.incrementAndGet();
            return Optional.empty();
        });
    }

    @AfterEach
    void stops() {
        scheduler.close();
    }

    private TurnTimer timer(int concurrency) {
        Duration far = Duration.ofMinutes(1);
        return new TurnTimer(
                scheduler,
                turns,
                failures,
                new TurnSettings(QUIET, LONGEST, far, far, concurrency, far, far, 1),
                Clock.systemUTC());
    }

    @Test
    void signalsOfOneBurstAreOneTurn() {
        IntStream.range(0, 50).forEach(signal -> timer.signal(conversation));

        await().until(() -> taken.get() == 1);
        await().during(Duration.ofMillis(600)).until(() -> taken.get() == 1);
    }

    @Test
    void whoNeverPausesIsAnsweredNevertheless() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMillis(1_200).toNanos();
        while (System.nanoTime() < end) {
            timer.signal(conversation);
            Thread.sleep(20);
        }

        assertThat(taken.get()).isPositive();
    }

    @Test
    void conversationsDoNotWaitForEachOther() {
        IntStream.range(0, 20)
                .forEach(other -> timer.signal(new ConversationKey(conversation.restaurantId(), UUID.randomUUID())));

        await().until(() -> taken.get() == 20);
    }

    @Test
    void aTurnThatAsksForAnotherLookGetsIt() {
        when(turns.take(any()))
                .thenAnswer(
                        call -> taken.incrementAndGet() < 3 ? Optional.of(Duration.ofMillis(10)) : Optional.empty());

        timer.signal(conversation);

        await().until(() -> taken.get() == 3);
    }

    @Test
    void noMoreTurnsAreUnderWayThanAllowed() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        doAnswer(call -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    Thread.sleep(20);
                    underWay.decrementAndGet();
                    taken.incrementAndGet();
                    return Optional.empty();
                })
                .when(turns)
                .take(any());
        timer = timer(3);

        IntStream.range(0, 30)
                .forEach(other -> timer.signal(new ConversationKey(conversation.restaurantId(), UUID.randomUUID())));

        await().until(() -> taken.get() == 30);
        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void aFailureIsCountedAndTheTimerGoesOn() {
        IllegalStateException failure = new IllegalStateException("broken");
        when(turns.take(any())).thenThrow(failure);
        timer.signal(conversation);
        verify(failures, timeout(2_000)).count(eq(conversation), eq(failure));
        verify(failures, never()).forget(conversation);

        doAnswer(call -> Optional.empty()).when(turns).take(any());
        timer.signal(conversation);

        verify(failures, timeout(2_000)).forget(conversation);
    }
}
