package com.crmres.ai.turn;

import com.crmres.kit.web.Trace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Waits for the customer's pause, one alarm a conversation, and takes a bounded number of turns at once. */
@Component
class TurnTimer {

    private final TaskScheduler scheduler;
    private final Turns turns;
    private final TurnFailures failures;
    private final TurnSettings settings;
    private final Clock clock;
    private final Semaphore slots;
    private final Map<UUID, Alarm> alarms = new ConcurrentHashMap<>();

    TurnTimer(
            TaskScheduler turnScheduler, Turns turns, TurnFailures failures, TurnSettings settings, Clock systemClock) {
        this.scheduler = turnScheduler;
        this.turns = turns;
        this.failures = failures;
        this.settings = settings;
        this.clock = systemClock;
        this.slots = new Semaphore(settings.concurrency());
    }

    /** A message came: the pause begins anew, but the first message of the turn does not wait for ever. */
    void signal(ConversationKey key) {
        Instant now = clock.instant();
        alarms.compute(key.conversationId(), (id, set) -> {
            Instant since = set == null ? now : set.since();
            Instant due = QuietPeriod.earlier(now.plus(settings.quietPeriod()), since.plus(settings.longestWait()));
            return set(key, set, since, due);
        });
    }

    /** Looks at the conversation after this long, unless that is going to happen anyway. */
    void lookIn(Duration wait, ConversationKey key) {
        Instant now = clock.instant();
        alarms.compute(key.conversationId(), (id, set) -> set == null ? set(key, null, now, now.plus(wait)) : set);
    }

    private Alarm set(ConversationKey key, @Nullable Alarm before, Instant since, Instant due) {
        if (before != null) {
            before.task().cancel(false);
        }
        @Nullable String trace = Trace.current();
        return new Alarm(since, scheduler.schedule(() -> ring(key, trace), due));
    }

    private void ring(ConversationKey key, @Nullable String trace) {
        alarms.remove(key.conversationId());
        slots.acquireUninterruptibly();
        Trace.begin(trace);
        try {
            turns.take(key).ifPresent(wait -> lookIn(wait, key));
            failures.forget(key);
        } catch (RuntimeException failure) {
            // whatever it is, the lease ends by itself and the sweeper looks again
            failures.count(key, failure);
        } finally {
            Trace.end();
            slots.release();
        }
    }

    private record Alarm(Instant since, ScheduledFuture<?> task) {}
}
