package com.crmres.notification.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gathers what a mail tells, as it is known when the mail goes out; within a transaction of the restaurant. */
@Repository
class Letters {

    private static final String GATHER = """
            select m.id, u.email, u.name as recipient_name, u.locale, r.name ->> u.locale as restaurant_name, r.timezone,
              a.kind, a.reason, a.raised_at, a.conversation_id, a.subject, c.name as guest_name,
              (select i.value from customer_identities i
                where i.customer_id = c.id and i.kind = 'username' limit 1) as guest_username,
              (select right(i.value, 4) from customer_identities i
                where i.customer_id = c.id and i.kind = 'phone' limit 1) as guest_phone_ending,
              s.kind as message_kind, s.text as message_text, f.rating
            from alert_mails m
            join alerts a on a.id = m.alert_id
            join restaurants r on r.id = m.restaurant_id
            join users u on u.id = m.recipient_id and u.disabled_at is null
            left join customers c on c.id = a.customer_id
            left join messages s on s.id = a.message_id
            left join feedback f on a.incident = 'feedback:' || f.id
            where m.id = ?
            """;

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the recipient may no longer sign in. */
    Optional<Letter> find(UUID alertMailId) {
        return jdbc.sql(GATHER)
                .param(alertMailId)
                .query((row, number) -> letter(row))
                .optional();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("recipient_name"),
                row.getString("locale"),
                row.getString("restaurant_name"),
                ZoneId.of(row.getString("timezone")),
                row.getString("kind"),
                row.getString("reason"),
                row.getTimestamp("raised_at").toInstant(),
                row.getObject("conversation_id", UUID.class),
                row.getString("subject"),
                row.getString("guest_name"),
                row.getString("guest_username"),
                row.getString("guest_phone_ending"),
                row.getString("message_kind"),
                row.getString("message_text"),
                row.getObject("rating", Integer.class));
    }
}
