package com.crmres.core.session;

import com.crmres.kit.error.TooMany;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Limits the attempts on one account from one address, whether that account exists or not. */
@Component
class SignInThrottle {

    private static final Logger LOG = LoggerFactory.getLogger(SignInThrottle.class);

    private final StringRedisTemplate redis;
    private final SessionSettings settings;

    SignInThrottle(StringRedisTemplate redis, SessionSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    /** Without Redis everybody is admitted: the lock of the account still holds. */
    void admit(String address, String email) {
        if (attempts(address, email) > settings.attemptsAllowed()) {
            throw new TooMany(settings.lock());
        }
    }

    private long attempts(String address, String email) {
        String key = "crmres:sign-in:" + digest(address + "|" + email);
        try {
            redis.opsForValue().setIfAbsent(key, "0", settings.lock());
            Long attempts = redis.opsForValue().increment(key);
            return attempts == null ? 0 : attempts;
        } catch (DataAccessException unreachable) {
            LOG.warn("Sign-ins are not throttled, Redis does not answer");
            return 0;
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
