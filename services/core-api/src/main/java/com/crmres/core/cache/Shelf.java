package com.crmres.core.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Texts in Redis, each marked with the generation that its restaurant was in before it was loaded: a change begins a
 * new generation, and what bears the mark of another one is not there.
 */
@Component
class Shelf {

    private static final Logger log = LoggerFactory.getLogger(Shelf.class);
    private static final char MARK = '|';

    private final StringRedisTemplate redis;
    private final CacheSettings settings;
    private final Clock clock;
    private final AtomicReference<Instant> askAgainAt = new AtomicReference<>(Instant.MIN);
    private final Set<UUID> unsaid = ConcurrentHashMap.newKeySet();

    Shelf(StringRedisTemplate redis, CacheSettings settings, Clock clock) {
        this.redis = redis;
        this.settings = settings;
        this.clock = clock;
    }

    /** Without a generation nothing may be put there. */
    record Found(@Nullable String generation, @Nullable String text) {

        private static final Found NOTHING = new Found(null, null);
    }

    Found find(UUID restaurantId, String key) {
        return answer(
                () -> {
                    sayWhatIsUnsaid();
                    List<String> both = Objects.requireNonNull(
                            redis.opsForValue().multiGet(List.of(generationKey(restaurantId), key(restaurantId, key))));
                    String generation = both.get(0) == null ? begin(restaurantId) : both.get(0);
                    return new Found(generation, unmarked(both.get(1), generation));
                },
                Found.NOTHING);
    }

    void put(UUID restaurantId, String key, @Nullable String generation, String text) {
        if (generation != null) {
            answer(
                    () -> {
                        redis.opsForValue().set(key(restaurantId, key), generation + MARK + text, settings.keepFor());
                        return true;
                    },
                    false);
        }
    }

    void clear(UUID restaurantId) {
        unsaid.add(restaurantId);
        answer(
                () -> {
                    sayWhatIsUnsaid();
                    return true;
                },
                false);
    }

    /** What could not be told to Redis is told before Redis is believed again. */
    private void sayWhatIsUnsaid() {
        for (UUID restaurantId : unsaid) {
            // forgotten first: whoever says it again meanwhile is not forgotten with it
            unsaid.remove(restaurantId);
            beginAnew(restaurantId);
        }
    }

    private void beginAnew(UUID restaurantId) {
        try {
            redis.opsForValue().set(generationKey(restaurantId), newGeneration());
        } catch (DataAccessException unreachable) {
            unsaid.add(restaurantId);
            throw unreachable;
        }
    }

    /** Generations have names and no numbers: one that Redis forgot must not come again. */
    private String begin(UUID restaurantId) {
        redis.opsForValue().setIfAbsent(generationKey(restaurantId), newGeneration());
        return Objects.requireNonNull(redis.opsForValue().get(generationKey(restaurantId)));
    }

    private static String newGeneration() {
        return UUID.randomUUID().toString();
    }

    private static @Nullable String unmarked(@Nullable String marked, String generation) {
        return marked != null && marked.startsWith(generation + MARK)
                ? marked.substring(generation.length() + 1)
                : null;
    }

    private <T> T answer(Supplier<T> question, T without) {
        // a Redis that hangs must not hold up every request for its whole time-out
        if (clock.instant().isBefore(askAgainAt.get())) {
            return without;
        }
        try {
            return question.get();
        } catch (DataAccessException unreachable) {
            askAgainAt.set(clock.instant().plus(settings.pause()));
            log.warn("Reference data is read from the database, Redis does not answer");
            return without;
        }
    }

    private static String generationKey(UUID restaurantId) {
        return "crmres:reference:" + restaurantId + ":generation";
    }

    private static String key(UUID restaurantId, String key) {
        return "crmres:reference:" + restaurantId + ":" + key;
    }
}
