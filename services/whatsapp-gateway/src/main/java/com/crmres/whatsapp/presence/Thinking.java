package com.crmres.whatsapp.presence;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.whatsapp.number.Line;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Whether the AI is at work on an answer. */
@Component
class Thinking {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final Clock clock;

    Thinking(Tenants tenants, JdbcClient jdbc, Clock clock) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isUnderWay(Line line, UUID conversationId) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            return tenants.read(
                    line.restaurantId(),
                    () -> jdbc.sql("""
                            select exists (select from conversations
                              where id = ? and turn_token is not null and turn_until > ?)
                            """)
                            .params(conversationId, now)
                            .query(Boolean.class)
                            .single());
        } catch (DataAccessException | TransactionException unknown) {
            return false;
        }
    }
}
