package com.crmres.whatsapp.pacing;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Turns of this instance alone, for while Redis is away: its share of the limits, and what it has used up of them. */
@Component
class LocalSlots implements Slots {

    private static final int MANY_KEYS = 50_000;
    private static final int NANOS = 1000;

    private final Map<String, Long> freeAt = new HashMap<>();
    private final PacingSettings settings;
    private final LongSupplier micros;

    @Autowired
    LocalSlots(PacingSettings settings) {
        this(settings, () -> System.nanoTime() / NANOS);
    }

    LocalSlots(PacingSettings settings, LongSupplier micros) {
        this.settings = settings;
        this.micros = micros;
    }

    @Override
    public synchronized Pace take(Wish wish) {
        long now = micros.getAsLong();
        long ahead = pairAhead(wish, now);
        if (ahead > 0) {
            return new Pace(false, Duration.of(ahead, ChronoUnit.MICROS));
        }
        long wait = free(wish.phoneNumberId(), now) - now;
        if (wish.bulk()) {
            wait = Math.max(wait, free(bulk(wish.phoneNumberId()), now) - now);
        }
        boolean granted = wait <= micros(settings.patience());
        if (granted) {
            use(wish, now, settings.instances());
        }
        return new Pace(granted, Duration.of(wait, ChronoUnit.MICROS));
    }

    private long pairAhead(Wish wish, long now) {
        long interval = micros(settings.pairInterval());
        long share = Math.max(1, settings.pairBurst() / settings.instances());
        return free(pair(wish), now) + interval - now - interval * share;
    }

    /** Redis gave this turn; should it go away, this instance knows what it has sent. */
    synchronized void note(Wish wish) {
        use(wish, micros.getAsLong(), 1);
    }

    private void use(Wish wish, long now, int instances) {
        forgetIfMany(now);
        String number = wish.phoneNumberId();
        freeAt.put(number, free(number, now) + settings.interval(wish) * instances);
        freeAt.put(pair(wish), free(pair(wish), now) + micros(settings.pairInterval()));
        if (wish.bulk()) {
            freeAt.put(bulk(number), free(bulk(number), now) + settings.bulkInterval(wish) * instances);
        }
    }

    private void forgetIfMany(long now) {
        if (freeAt.size() > MANY_KEYS) {
            freeAt.values().removeIf(free -> free - now < 0);
        }
    }

    @Override
    public synchronized void hold(String phoneNumberId, Duration pause) {
        freeAt.merge(phoneNumberId, micros.getAsLong() + micros(pause), Math::max);
    }

    @Override
    public synchronized void holdPair(Wish wish, Duration pause) {
        Duration full = settings.pairInterval().multipliedBy(settings.pairBurst() - 1L);
        freeAt.merge(pair(wish), micros.getAsLong() + micros(full.plus(pause)), Math::max);
    }

    private long free(String key, long now) {
        Long free = freeAt.get(key);
        return free == null || free - now < 0 ? now : free;
    }

    private static String bulk(String phoneNumberId) {
        return phoneNumberId + ":bulk";
    }

    private static String pair(Wish wish) {
        return wish.phoneNumberId() + ":" + wish.customerId();
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / NANOS;
    }
}
