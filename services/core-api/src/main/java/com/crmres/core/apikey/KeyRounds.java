package com.crmres.core.apikey;

import com.crmres.kit.security.EndedSessions;
import com.crmres.kit.tenancy.Tenants;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Repeats which keys ended a moment ago, in case Redis was away. */
@Component
class KeyRounds {

    private static final Duration LONGER_THAN_TOKENS = Duration.ofMinutes(15);

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final EndedSessions ended;
    private final Clock clock;

    KeyRounds(Tenants tenants, JdbcClient jdbc, EndedSessions ended, Clock clock) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.ended = ended;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${crmres.session.tell-every}", initialDelayString = "${crmres.session.tell-every}")
    void tellAgain() {
        Timestamp since = Timestamp.from(clock.instant().minus(LONGER_THAN_TOKENS));
        tenants.anonymous(() -> jdbc.sql("select api_key_id from lookup.api_keys_ended_since(?)")
                        .param(since)
                        .query(UUID.class)
                        .list())
                .forEach(key -> ended.add(key, LONGER_THAN_TOKENS));
    }
}
