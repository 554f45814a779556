package com.crmres.core.session;

import com.crmres.model.account.User;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The networks that people have signed in from. Wrong passwords from there are counted apart, so that nobody who guesses
 * elsewhere locks the owner out where they are at home. Needs some transaction.
 */
@Component
class KnownPlaces {

    private final JdbcClient jdbc;
    private final SessionSettings settings;

    KnownPlaces(JdbcClient jdbc, SessionSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    boolean knows(String email, String network) {
        return jdbc.sql("""
                        select exists (select from known_places p join users u on u.id = p.user_id
                        where u.email = ? and p.place = ?)""").params(email, place(network)).query(Boolean.class).single();
    }

    /** How guesses from here stand, if the person has been here. */
    Optional<Guesses> guesses(User user, String network) {
        return jdbc.sql("select failed_sign_ins, locked_until from known_places where user_id = ? and place = ?")
                .params(user.id(), place(network))
                .query((row, number) -> new Guesses(row.getInt(1), instant(row.getTimestamp(2))))
                .optional();
    }

    /** Whether nobody gets in from here for a while from now on. */
    boolean failed(User user, String network, Guesses before, Instant now) {
        boolean tooMany = before.failed() + 1 >= settings.failuresAllowed();
        Instant lockedUntil = tooMany ? now.plus(settings.lock()) : now;
        jdbc.sql("update known_places set failed_sign_ins = ?, locked_until = ? where user_id = ? and place = ?")
                .params(tooMany ? 0 : before.failed() + 1, Timestamp.from(lockedUntil), user.id(), place(network))
                .update();
        return tooMany;
    }

    void welcome(User user, String network, Instant now) {
        jdbc.sql("""
                        insert into known_places (user_id, place, last_seen_at) values (?, ?, ?)
                        on conflict (user_id, place) do update
                        set failed_sign_ins = 0, locked_until = null, last_seen_at = excluded.last_seen_at""").params(user.id(), place(network), Timestamp.from(now)).update();
    }

    /** After a password that somebody else may have known. */
    void forgetAll(UUID userId) {
        jdbc.sql("delete from known_places where user_id = ?").param(userId).update();
    }

    void forgetUnusedSince(Instant time) {
        jdbc.sql("delete from known_places where last_seen_at < ?")
                .param(Timestamp.from(time))
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static byte[] place(String network) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(network.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Wrong passwords in a row from one place. */
    record Guesses(int failed, @Nullable Instant lockedUntil) {

        boolean areLocked(Instant now) {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }
    }
}
