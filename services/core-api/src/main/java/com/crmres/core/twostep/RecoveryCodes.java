package com.crmres.core.twostep;

import com.crmres.kit.id.Ids;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes on paper for the day the phone is gone, each good once; only their digests are kept. */
@Component
class RecoveryCodes {

    private static final int CODES = 10;
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    // no letters that look like digits or each other
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** In place of all those before. */
    List<String> renew(UUID userId) {
        forget(userId);
        List<String> codes = Stream.generate(this::code).limit(CODES).toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_codes (id, user_id, hash) values (?, ?, ?)")
                .params(ids.next(), userId, hash(userId, code))
                .update());
        return codes;
    }

    void forget(UUID userId) {
        jdbc.sql("delete from recovery_codes where user_id = ?").param(userId).update();
    }

    /** Whether it was one that nobody had used; now somebody has. */
    boolean use(UUID userId, String code) {
        return jdbc.sql("update recovery_codes set used_at = ? where user_id = ? and hash = ? and used_at is null")
                        .params(Timestamp.from(clock.instant()), userId, hash(userId, code))
                        .update()
                == 1;
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private static byte[] hash(UUID userId, String code) {
        String plain = userId + ":" + code.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
