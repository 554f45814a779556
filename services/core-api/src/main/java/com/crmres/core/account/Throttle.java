package com.crmres.core.account;

import com.crmres.kit.error.TooMany;
import com.crmres.kit.id.Sha256;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Counts attempts in Redis. An attempt counts before it is judged, so that parallel guesses do not slip through, and may
 * be forgiven when it was right. Without Redis everybody is admitted.
 */
@Component
public class Throttle {

    private static final Logger log = LoggerFactory.getLogger(Throttle.class);

    // the braces keep the keys of an attempt on one node of a cluster
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

    Throttle(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Counts one attempt against all the limits and refuses it when one of them is used up. */
    public Attempt admit(Duration window, List<Limit> limits) {
        Attempt attempt = new Attempt(limits.stream().map(Limit::key).toList());
        Stream<Number> numbers =
                Stream.concat(Stream.of(window.toMillis()), limits.stream().map(Limit::allowed));
        long wait = run(COUNT, attempt, numbers.map(String::valueOf).toArray());
        if (wait > 0) {
            throw new TooMany(Duration.ofMillis(wait));
        }
        return attempt;
    }

    public void forgive(Attempt attempt) {
        run(FORGIVE, attempt);
    }

    private long run(RedisScript<Long> script, Attempt attempt, Object... arguments) {
        try {
            Long answer = redis.execute(script, attempt.keys(), arguments);
            return answer == null ? 0 : answer;
        } catch (DataAccessException unreachable) {
            log.warn("Attempts are not limited, Redis does not answer");
            return 0;
        }
    }

    /**
     * How often something may be tried.
     *
     * @param what the kind of limit, for example {@code address}
     * @param whose what is counted together; only its digest is kept
     */
    public record Limit(String what, String whose, int allowed) {

        private String key() {
            return PREFIX + what + ":" + Sha256.hex(whose);
        }
    }

    /** What was counted for an attempt. */
    public record Attempt(List<String> keys) {}
}
