package com.crmres.whatsapp.pacing;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Turns that all instances share. */
@Component
class RedisSlots implements Slots {

    private static final String PREFIX = "crmres:pace:";

    @SuppressWarnings("unchecked")
    private static final RedisScript<List<Long>> TAKE = (RedisScript<List<Long>>)
            (RedisScript<?>) RedisScript.of(new ClassPathResource("take-slot.lua"), List.class);

    private static final RedisScript<Long> HOLD = RedisScript.of(new ClassPathResource("hold-slot.lua"), Long.class);

    private final StringRedisTemplate redis;
    private final PacingSettings settings;

    RedisSlots(StringRedisTemplate redis, PacingSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    @Override
    public Pace take(Wish wish) {
        String number = wish.phoneNumberId();
        List<Long> answer = Objects.requireNonNull(redis.execute(
                TAKE,
                List.of(number(number), bulk(number), pair(wish), line(wish)),
                Long.toString(settings.interval(wish)),
                Long.toString(settings.bulkInterval(wish)),
                micros(settings.pairInterval()),
                Integer.toString(settings.pairBurst()),
                micros(settings.patience()),
                micros(settings.horizon()),
                wish.again() ? "1" : "0",
                micros(settings.catchUp())));
        return new Pace(answer.get(0) == 1, Duration.of(answer.get(1), ChronoUnit.MICROS));
    }

    @Override
    public void hold(String phoneNumberId, Duration pause) {
        redis.execute(HOLD, List.of(number(phoneNumberId)), micros(pause));
    }

    @Override
    public void holdPair(Wish wish, Duration pause) {
        Duration full = settings.pairInterval().multipliedBy(settings.pairBurst() - 1L);
        redis.execute(HOLD, List.of(pair(wish)), micros(full.plus(pause)));
    }

    private static String number(String phoneNumberId) {
        return PREFIX + "{" + phoneNumberId + "}";
    }

    private static String bulk(String phoneNumberId) {
        return number(phoneNumberId) + ":bulk";
    }

    private static String pair(Wish wish) {
        return number(wish.phoneNumberId()) + ":" + wish.customerId();
    }

    private static String line(Wish wish) {
        return number(wish.phoneNumberId()) + (wish.bulk() ? ":bulk-line" : ":line");
    }

    private static String micros(Duration duration) {
        return Long.toString(duration.toNanos() / 1000);
    }
}
