package com.crmres.kit.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * The sign-ins that are over, or whose person may do something else now, while tokens of theirs could still be good; told to all services through Redis. Without
 * Redis a token is good until it expires.
 */
public class EndedSessions {

    /** The id of each session that ends, for those who hold something open for it. */
    public static final String CHANNEL = "crmres:session:ended";

    /** The id of each session whose person may do something else from now on. */
    public static final String RENEWED = "crmres:session:renewed";

    private static final String OVER = "1";
    private static final String GENERATION = "g";

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
        tell(sessionId, OVER, life, CHANNEL);
    }

    /** Refuses from now on the session's tokens of earlier generations; a new one takes their place. */
    public void renew(UUID sessionId, int generation, Duration life) {
        tell(sessionId, GENERATION + generation, life, RENEWED);
    }

    private void tell(UUID sessionId, String value, Duration life, String channel) {
        try {
            redis.opsForValue().set(key(sessionId), value, life);
            redis.convertAndSend(channel, sessionId.toString());
        } catch (DataAccessException unreachable) {
            log.warn("What became of session {} is not told to the services, Redis does not answer", sessionId);
        }
    }

    /** Whether the session is over. */
    public boolean contains(UUID sessionId) {
        return OVER.equals(valueOf(sessionId));
    }

    /** Whether the session is over, or its tokens of this generation are replaced. */
    public boolean refuses(UUID sessionId, int generation) {
        String value = valueOf(sessionId);
        return value.equals(OVER)
                || value.startsWith(GENERATION) && generation < Integer.parseInt(value.substring(GENERATION.length()));
    }

    private String valueOf(UUID sessionId) {
        if (clock.instant().isBefore(askAgainAt.get())) {
            return "";
        }
        try {
            return Objects.requireNonNullElse(redis.opsForValue().get(key(sessionId)), "");
        } catch (DataAccessException unreachable) {
            askAgainAt.set(clock.instant().plus(PAUSE));
            log.warn("Tokens of ended sessions are accepted until they expire, Redis does not answer");
            return "";
        }
    }

    private static String key(UUID sessionId) {
        return CHANNEL + ":" + sessionId;
    }
}
