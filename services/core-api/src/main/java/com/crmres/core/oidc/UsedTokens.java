package com.crmres.core.oidc;

import com.crmres.kit.id.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Remembers ID tokens until they expire, so that a copied one opens nothing. Without Redis it does not. */
@Component
class UsedTokens {

    private static final Logger log = LoggerFactory.getLogger(UsedTokens.class);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final StringRedisTemplate redis;
    private final Clock clock;

    UsedTokens(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    boolean isFirst(Jwt token) {
        Instant end = Objects.requireNonNull(token.getExpiresAt(), "validated before");
        Duration life = Duration.between(clock.instant(), end).plus(SKEW);
        try {
            return Boolean.TRUE.equals(redis.opsForValue()
                    .setIfAbsent("crmres:oidc:used:" + Sha256.hex(token.getTokenValue()), "1", life));
        } catch (DataAccessException unreachable) {
            log.warn("Repeated ID tokens are not noticed, Redis does not answer");
            return true;
        }
    }
}
