package com.crmres.core.registration;

import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Registrations whose mail nobody has answered yet. */
@Component
class PendingRegistrations {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final int MOST_AT_ONCE = 3;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Tenants tenants;
    private final Ids ids;
    private final Clock clock;

    PendingRegistrations(JdbcClient jdbc, JsonMapper json, Tenants tenants, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.tenants = tenants;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty when enough mails are on their way to that address. */
    Optional<UUID> add(Pending registration) {
        UUID id = ids.next();
        Instant now = clock.instant();
        int added = jdbc.sql("""
                        insert into registrations
                          (id, email, name, password_hash, locale, restaurant_name, created_at, expires_at)
                        select ?, ?, ?, ?, ?, ?::jsonb, ?, ? where (select count(*) from registrations
                          where email = ? and confirmed_at is null and expires_at > ?) < ?""")
                .params(id, registration.email(), registration.name(), registration.passwordHash())
                .params(registration.locale(), json.writeValueAsString(registration.restaurant()))
                .params(Timestamp.from(now), Timestamp.from(now.plus(LIFE)))
                .params(registration.email(), Timestamp.from(now), MOST_AT_ONCE)
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** What was asked for, which stays there. */
    Optional<Pending> find(UUID id) {
        return jdbc.sql("select * from registrations where id = ? and confirmed_at is null and expires_at > ?")
                .params(id, Timestamp.from(clock.instant()))
                .query((row, number) -> pending(row))
                .optional();
    }

    /** What was asked for, to whoever comes first. */
    Optional<Pending> take(UUID id) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        update registrations set confirmed_at = ?
                        where id = ? and confirmed_at is null and expires_at > ? returning *""")
                .params(now, id, now)
                .query((row, number) -> pending(row))
                .optional();
    }

    @Scheduled(fixedDelayString = "${crmres.account.clean-every}", initialDelayString = "${crmres.account.clean-every}")
    void forget() {
        tenants.anonymous(() -> jdbc.sql("delete from registrations where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update());
    }

    private Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getString("locale"),
                json.readValue(row.getString("restaurant_name"), LocalizedText.class));
    }

    /** Who wants to open which restaurant, and with which password they will sign in. */
    record Pending(String email, String name, String passwordHash, String locale, LocalizedText restaurant) {

        @Override
        public String toString() {
            return "Pending";
        }
    }
}
