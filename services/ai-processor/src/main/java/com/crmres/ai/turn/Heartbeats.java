package com.crmres.ai.turn;

import java.util.concurrent.ScheduledFuture;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Keeps the leases of turns that take long. */
@Component
class Heartbeats {

    private final TaskScheduler scheduler;
    private final TurnOpener opener;
    private final TurnSettings settings;

    Heartbeats(TaskScheduler turnScheduler, TurnOpener opener, TurnSettings settings) {
        this.scheduler = turnScheduler;
        this.opener = opener;
        this.settings = settings;
    }

    /** Beats until it is closed. */
    Beat of(OpenTurn turn) {
        ScheduledFuture<?> beating = scheduler.scheduleAtFixedRate(
                () -> opener.extendLease(turn),
                scheduler.getClock().instant().plus(settings.heartbeat()),
                settings.heartbeat());
        return () -> beating.cancel(false);
    }

    /** A heart that stops when its turn ends. */
    interface Beat extends AutoCloseable {

        @Override
        void close();
    }
}
