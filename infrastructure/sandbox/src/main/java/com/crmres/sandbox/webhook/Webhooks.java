package com.crmres.sandbox.webhook;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.fault.FaultsChanged;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The road out: every update is kept, sent, and sent again with growing pauses until it is acknowledged. */
@Component
public class Webhooks {

    private static final Duration LONGEST_TRY = Duration.ofDays(7);

    private final UpdateQueue queue;
    private final Dispatch dispatch;
    private final Lanes lanes;
    private final Courier courier;
    private final SandboxClock clock;
    private final WebhookCounts counts;
    private final DeliveryLog log;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService timer;
    private final List<Duration> backOff;
    private volatile int generation;

    Webhooks(
            UpdateQueue queue,
            Dispatch dispatch,
            Lanes lanes,
            Courier courier,
            SandboxClock clock,
            WebhookCounts counts,
            DeliveryLog log,
            ApplicationEventPublisher events,
            ScheduledExecutorService timer,
            SandboxSettings settings) {
        this.queue = queue;
        this.dispatch = dispatch;
        this.lanes = lanes;
        this.courier = courier;
        this.clock = clock;
        this.counts = counts;
        this.log = log;
        this.events = events;
        this.timer = timer;
        this.backOff = settings.webhooks().backOff();
    }

    public void send(Update update) {
        queue.add(update);
        counts.queued();
        dispatch.accept(update, this::leave);
    }

    public WebhookCounts.Totals totals() {
        return counts.totals(queue.size(), dispatch.held());
    }

    /** Forgets what waits, what was counted and what was logged. */
    public void clear() {
        generation++;
        dispatch.clear();
        lanes.clear();
        queue.clear();
        counts.clear();
        log.clear();
    }

    @EventListener
    void resume(ApplicationReadyEvent started) {
        queue.pending().forEach(update -> dispatch.accept(update, this::leave));
    }

    @EventListener
    void releaseHeld(FaultsChanged changed) {
        if (!changed.webhooks().holdsStatuses()) {
            dispatch.release(this::leave);
        }
    }

    private void leave(List<Update> updates) {
        for (List<Update> together : courier.byCallback(updates)) {
            lanes.submit(new Parcel(together, 0, clock.instant(), generation), this::attempt);
        }
    }

    private void attempt(Parcel parcel) {
        if (parcel.generation() != generation) {
            return;
        }
        counts.sent(parcel.attempt());
        try {
            if (courier.carry(parcel)) {
                List<Update> settled = queue.settle(parcel.ids());
                counts.acked(settled.size());
                events.publishEvent(new UpdatesAcknowledged(settled));
            } else {
                tryAgain(parcel);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryAgain(Parcel parcel) {
        if (clock.instant().isAfter(parcel.since().plus(LONGEST_TRY))) {
            counts.expired(queue.settle(parcel.ids()).size());
            return;
        }
        Duration pause = backOff.get(Math.min(parcel.attempt(), backOff.size() - 1));
        timer.schedule(
                () -> lanes.submit(parcel.nextAttempt(), this::attempt), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
