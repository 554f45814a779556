package com.crmres.sandbox.webhook;

import com.crmres.sandbox.SandboxSettings;
import com.crmres.sandbox.clock.Later;
import com.crmres.sandbox.clock.SandboxClock;
import com.crmres.sandbox.fault.FaultsChanged;
import com.crmres.sandbox.number.NumberState;
import com.crmres.sandbox.number.NumberStates;
import com.crmres.sandbox.number.Numbers;
import com.crmres.sandbox.webhook.delivery.Courier;
import com.crmres.sandbox.webhook.delivery.DeliveryLog;
import com.crmres.sandbox.webhook.delivery.Lanes;
import com.crmres.sandbox.webhook.delivery.Parcel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final Later later;
    private final Numbers numbers;
    private final NumberStates states;
    private final List<Duration> backOff;
    private final AtomicInteger generation = new AtomicInteger();

    Webhooks(
            UpdateQueue queue,
            Dispatch dispatch,
            Lanes lanes,
            Courier courier,
            SandboxClock clock,
            WebhookCounts counts,
            DeliveryLog log,
            ApplicationEventPublisher events,
            Later later,
            Numbers numbers,
            NumberStates states,
            SandboxSettings settings) {
        this.queue = queue;
        this.dispatch = dispatch;
        this.lanes = lanes;
        this.courier = courier;
        this.clock = clock;
        this.counts = counts;
        this.log = log;
        this.events = events;
        this.later = later;
        this.numbers = numbers;
        this.states = states;
        this.backOff = settings.webhooks().backOff();
    }

    /** Nothing leaves for an account that no app listens to. */
    public void send(Update update) {
        boolean heard = numbers.find(update.phoneNumberId())
                .map(number -> states.of(number).is(NumberState.SUBSCRIBED))
                .orElse(false);
        if (!heard) {
            return;
        }
        queue.add(update);
        counts.queued();
        dispatch.accept(update, this::leave);
    }

    public WebhookCounts.Totals totals() {
        return counts.totals(queue.size(), dispatch.held());
    }

    /** Forgets what waits, what was counted and what was logged. */
    public void clear() {
        generation.incrementAndGet();
        dispatch.clear();
        lanes.clear();
        queue.clear();
        counts.clear();
        log.clear();
    }

    @EventListener
    void resume(ApplicationReadyEvent started) {
        queue.pending().forEach(update -> {
            counts.queued();
            dispatch.accept(update, this::leave);
        });
    }

    @EventListener
    void releaseHeld(FaultsChanged changed) {
        if (!changed.webhooks().holdsStatuses()) {
            dispatch.release(this::leave);
        }
    }

    private void leave(List<Update> updates) {
        for (List<Update> together : courier.byCallback(updates)) {
            lanes.submit(new Parcel(together, 0, clock.instant(), generation.get()), this::attempt);
        }
    }

    private void attempt(Parcel parcel) {
        if (parcel.generation() != generation.get()) {
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
        later.after(pause, () -> lanes.submit(parcel.nextAttempt(), this::attempt));
    }
}
