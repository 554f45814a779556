package com.crmres.core.oidc;

import com.crmres.kit.id.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the subjects of other companies stand for; needs some transaction. */
@Component
class Identities {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Identities(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<UUID> userOf(String issuer, String subject) {
        return jdbc.sql("select user_id from user_identities where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional();
    }

    /** Whether this subject is that person from now on; false when another one is already. */
    boolean pin(UUID userId, String issuer, String subject) {
        return jdbc.sql("""
                        insert into user_identities (id, user_id, issuer, subject, created_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(ids.next(), userId, issuer, subject, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
