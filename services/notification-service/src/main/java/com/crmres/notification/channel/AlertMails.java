package com.crmres.notification.channel;

import com.crmres.kit.id.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that are to be sent, one for each alert and recipient; goes by system time, which never moves. */
@Repository
public class AlertMails {

    /**
     * Who has just been told that messages of a conversation fail is not told of each further one, nor of the same
     * trouble with a number or a template.
     */
    private static final String RECIPIENTS = """
            select m.user_id
            from alerts a
            join memberships m on m.restaurant_id = a.restaurant_id and m.role in ('owner', 'manager')
              and (m.branch_ids = '{}' or a.branch_id is null or a.branch_id = any(m.branch_ids))
            join users u on u.id = m.user_id and u.disabled_at is null
            where a.id = ? and not ((a.kind = 'message_failed' or a.subject is not null) and exists (
              select from alert_mails told
              join alerts earlier on earlier.id = told.alert_id
              where earlier.kind = a.kind
                and (earlier.conversation_id = a.conversation_id
                  or (earlier.subject = a.subject and earlier.reason = a.reason))
                and told.recipient_id = m.user_id and told.queued_at > ?))
            order by m.created_at
            """;

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final Clock clock;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    AlertMails(JdbcClient jdbc, MailSettings settings, Clock clock, Ids ids, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.events = events;
    }

    /** Writes a mail to each owner and manager of the alert's branch, within the transaction that raises the alert. */
    public void queueFor(UUID restaurantId, UUID alertId) {
        Instant now = clock.instant();
        for (UUID recipient : recipients(alertId, now.minus(settings.failuresApart()))) {
            jdbc.sql("""
                            insert into alert_mails (id, restaurant_id, alert_id, recipient_id, queued_at, next_attempt_at)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(ids.next(), restaurantId, alertId, recipient)
                    .params(Timestamp.from(now), Timestamp.from(now))
                    .update();
        }
        events.publishEvent(new MailsQueued());
    }

    private List<UUID> recipients(UUID alertId, Instant lastFailureBefore) {
        return jdbc.sql(RECIPIENTS)
                .params(alertId, Timestamp.from(lastFailureBefore))
                .query((row, number) -> row.getObject("user_id", UUID.class))
                .list();
    }

    /** Of all restaurants: asked without a tenant. */
    List<DueMail> due(Instant now, int atMost) {
        return jdbc.sql("select restaurant_id, alert_mail_id from lookup.due_alert_mails(?, ?)")
                .params(Timestamp.from(now), atMost)
                .query((row, number) -> new DueMail(
                        row.getObject("restaurant_id", UUID.class), row.getObject("alert_mail_id", UUID.class)))
                .list();
    }

    /** Takes a due mail until the given instant, and gives the number of this attempt; empty when another was faster. */
    OptionalInt claim(UUID id, Instant now, Instant until) {
        return jdbc.sql("""
                        update alert_mails set attempts = attempts + 1, next_attempt_at = ?
                        where id = ? and sent_at is null and next_attempt_at <= ?
                        returning attempts
                        """).params(Timestamp.from(until), id, Timestamp.from(now)).query(Integer.class).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    void sent(UUID id, Instant at) {
        jdbc.sql("update alert_mails set sent_at = ?, next_attempt_at = null where id = ? and sent_at is null")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** Only for the attempt that failed: a later one may already be under way elsewhere. */
    void tryAgain(UUID id, int attempt, Instant at) {
        jdbc.sql("update alert_mails set next_attempt_at = ? where id = ? and attempts = ? and sent_at is null")
                .params(Timestamp.from(at), id, attempt)
                .update();
    }

    void giveUp(UUID id, int attempt) {
        jdbc.sql("update alert_mails set next_attempt_at = null where id = ? and attempts = ? and sent_at is null")
                .params(id, attempt)
                .update();
    }
}
