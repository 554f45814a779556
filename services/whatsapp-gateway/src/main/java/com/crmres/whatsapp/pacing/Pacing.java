package com.crmres.whatsapp.pacing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Gives messages their turn so that Meta never has to refuse one for its speed. Turns are shared between instances in
 * Redis; while it is away each instance keeps to its part of them.
 */
@Component
public class Pacing {

    private final RedisSlots shared;
    private final LocalSlots local;
    private final PacingSettings settings;
    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicReference<Instant> askAgainAt = new AtomicReference<>(Instant.MIN);

    Pacing(RedisSlots shared, LocalSlots local, PacingSettings settings, MeterRegistry registry, Clock clock) {
        this.shared = shared;
        this.local = local;
        this.settings = settings;
        this.registry = registry;
        this.clock = clock;
    }

    /** To be asked outside any transaction. */
    public Pace take(Wish wish) {
        if (isRedisAway()) {
            return takeHere(wish);
        }
        try {
            Pace pace = shared.take(wish);
            if (pace.granted()) {
                local.note(wish);
            }
            return pace;
        } catch (DataAccessException away) {
            askAgainAt.set(clock.instant().plus(settings.redisPause()));
            return takeHere(wish);
        }
    }

    private Pace takeHere(Wish wish) {
        registry.counter("crmres.pacing.alone").increment();
        return local.take(wish);
    }

    /** Meta says that the number is too fast, or out of service for a while. */
    public void hold(Wish wish, Duration pause) {
        onBoth(slots -> slots.hold(wish.phoneNumberId(), pause));
    }

    /** Meta says that this customer is written to too often. */
    public void holdPair(Wish wish, Duration pause) {
        onBoth(slots -> slots.holdPair(wish, pause));
    }

    private void onBoth(Consumer<Slots> hold) {
        hold.accept(local);
        if (!isRedisAway()) {
            try {
                hold.accept(shared);
            } catch (DataAccessException away) {
                askAgainAt.set(clock.instant().plus(settings.redisPause()));
            }
        }
    }

    private boolean isRedisAway() {
        return clock.instant().isBefore(askAgainAt.get());
    }
}
