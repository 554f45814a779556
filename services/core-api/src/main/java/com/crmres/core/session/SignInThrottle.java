package com.crmres.core.session;

import com.crmres.kit.error.TooMany;
import com.crmres.kit.id.Sha256;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Limits wrong sign-ins of one account from one address, of one address, and of one account, whether that account
 * exists or not. An attempt counts before it is judged, so that parallel guesses do not slip through, and is forgiven
 * when it was right.
 */
@Component
class SignInThrottle {

    private static final Logger log = LoggerFactory.getLogger(SignInThrottle.class);

    // the braces keep the three keys on one node of a cluster
    private static final String PREFIX = "crmres:{sign-in}:";

    private static final RedisScript<Long> COUNT = RedisScript.of("""
            local wait = 0
            for i, key in ipairs(KEYS) do
              local count = redis.call('INCR', key)
              if count == 1 then redis.call('PEXPIRE', key, ARGV[1]) end
              if count > tonumber(ARGV[i + 1]) then wait = math.max(wait, redis.call('PTTL', key)) end
            end
            return wait
            """, Long.class);

    private static final RedisScript<Long> FORGIVE = RedisScript.of("""
            for i, key in ipairs(KEYS) do
              if tonumber(redis.call('GET', key) or 0) > 0 then redis.call('DECR', key) end
            end
            return 0
            """, Long.class);

    private final StringRedisTemplate redis;
    private final SessionSettings settings;

    SignInThrottle(StringRedisTemplate redis, SessionSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    /** Without Redis everybody is admitted: the lock of the account still holds. */
    Attempt admit(String address, String email) {
        Attempt attempt = new Attempt(List.of(
                PREFIX + "both:" + Sha256.hex(address + "|" + email),
                PREFIX + "address:" + Sha256.hex(address),
                PREFIX + "account:" + Sha256.hex(email)));
        long wait = run(
                COUNT,
                attempt,
                settings.lock().toMillis(),
                settings.attemptsAllowed(),
                settings.attemptsOfAddress(),
                settings.attemptsOnAccount());
        if (wait > 0) {
            throw new TooMany(Duration.ofMillis(wait));
        }
        return attempt;
    }

    void forgive(Attempt attempt) {
        run(FORGIVE, attempt);
    }

    private long run(RedisScript<Long> script, Attempt attempt, Number... arguments) {
        Object[] texts = List.of(arguments).stream().map(String::valueOf).toArray();
        try {
            Long answer = redis.execute(script, attempt.keys(), texts);
            return answer == null ? 0 : answer;
        } catch (DataAccessException unreachable) {
            log.warn("Sign-ins are not throttled, Redis does not answer");
            return 0;
        }
    }

    /** What was counted for an attempt. */
    record Attempt(List<String> keys) {}
}
