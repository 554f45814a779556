package com.crmres.kit.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * The sign-ins that are over while tokens of theirs could still be good; told to all services through Redis. Without
 * Redis a token is good until it expires.
 */
public class EndedSessions {

    /** The id of each session that ends, for those who hold something open for it. */
    public static final String CHANNEL = "crmres:session:ended";

    private static final Logger log = LoggerFactory.getLogger(EndedSessions.class);
    // a Redis that hangs must not hold up every request for its whole time-out
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final StringRedisTemplate redis;
    private final Clock clock;
    private final AtomicReference<Instant> askAgainAt = new AtomicReference<>(Instant.MIN);

    EndedSessions(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Refuses the session's tokens from now on; the life is that of the youngest token. */
    public void add(UUID sessionId, Duration life) {
        try {
            redis.opsForValue().set(key(sessionId), "1", life);
            redis.convertAndSend(CHANNEL, sessionId.toString());
        } catch (DataAccessException unreachable) {
            log.warn("The end of session {} is not told to the services, Redis does not answer", sessionId);
        }
    }

    public boolean contains(UUID sessionId) {
        if (clock.instant().isBefore(askAgainAt.get())) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(redis.hasKey(key(sessionId)));
        } catch (DataAccessException unreachable) {
            askAgainAt.set(clock.instant().plus(PAUSE));
            log.warn("Tokens of ended sessions are accepted until they expire, Redis does not answer");
            return false;
        }
    }

    private static String key(UUID sessionId) {
        return CHANNEL + ":" + sessionId;
    }
}
