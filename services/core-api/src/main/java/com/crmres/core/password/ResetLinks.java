package com.crmres.core.password;

import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Which links for a new password are under way; each is good once and not for long. */
@Component
class ResetLinks {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST_AT_ONCE = 3;

    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final Ids ids;
    private final Clock clock;

    ResetLinks(JdbcClient jdbc, Tenants tenants, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty when enough mails are on their way already, which holds without Redis, too. */
    Optional<UUID> begin(UUID userId) {
        Instant now = clock.instant();
        UUID id = ids.next();
        int begun = jdbc.sql("""
                        insert into password_resets (id, user_id, created_at, expires_at)
                        select ?, ?, ?, ? where (select count(*) from password_resets
                          where user_id = ? and used_at is null and expires_at > ?) < ?""")
                .params(id, userId, Timestamp.from(now), Timestamp.from(now.plus(LIFE)))
                .params(userId, Timestamp.from(now), MOST_AT_ONCE)
                .update();
        return begun == 1 ? Optional.of(id) : Optional.empty();
    }

    Optional<UUID> owner(UUID id) {
        return jdbc.sql("select user_id from password_resets where id = ? and used_at is null and expires_at > ?")
                .params(id, Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** Whether it was good until now; all others of its owner are over with it. */
    boolean use(UUID id, UUID userId) {
        Timestamp now = Timestamp.from(clock.instant());
        int used = jdbc.sql(
                        "update password_resets set used_at = ? where id = ? and used_at is null and expires_at > ?")
                .params(now, id, now)
                .update();
        if (used == 1) {
            jdbc.sql("update password_resets set used_at = ? where user_id = ? and used_at is null")
                    .params(now, userId)
                    .update();
        }
        return used == 1;
    }

    @Scheduled(fixedDelayString = "${crmres.account.clean-every}", initialDelayString = "${crmres.account.clean-every}")
    void forget() {
        Timestamp yesterday = Timestamp.from(clock.instant().minus(Duration.ofDays(1)));
        tenants.anonymous(() -> jdbc.sql("delete from password_resets where expires_at < ?")
                .param(yesterday)
                .update());
    }
}
