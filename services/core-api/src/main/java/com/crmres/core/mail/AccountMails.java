package com.crmres.core.mail;

import com.crmres.kit.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The mails that are to be sent, written in the transaction that is the reason for them. */
@Component
public class AccountMails {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    AccountMails(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    public void queue(MailKind kind, Addressee to) {
        queue(kind, to, Map.of(), null, 0);
    }

    /**
     * Goes out once the transaction commits.
     *
     * @param details names that the mail mentions
     * @param linkId what the link in it is good for
     */
    public void queue(MailKind kind, Addressee to, Map<String, String> details, @Nullable UUID linkId, int linkRound) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into account_mails
                          (id, kind, recipient, name, locale, details, link_id, link_round, queued_at, next_attempt_at)
                        values (:id, :kind, :to, :name, :locale, :details::jsonb, :link, :round, :now, :now)""")
                .param("id", ids.next())
                .param("kind", kind.code())
                .param("to", to.email())
                .param("name", to.name())
                .param("locale", to.locale())
                .param("details", json.writeValueAsString(details))
                .param("link", linkId)
                .param("round", linkRound)
                .param("now", now)
                .update();
        events.publishEvent(new MailsQueued());
    }

    List<UUID> due(int atMost) {
        return jdbc.sql("select id from account_mails where next_attempt_at <= ? order by next_attempt_at limit ?")
                .params(Timestamp.from(clock.instant()), atMost)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Takes a due mail until the given instant; empty when another was faster. */
    Optional<AccountMail> claim(UUID id, Instant until) {
        return jdbc.sql("""
                        update account_mails set attempts = attempts + 1, next_attempt_at = ?
                        where id = ? and next_attempt_at <= ? returning *""")
                .params(Timestamp.from(until), id, Timestamp.from(clock.instant()))
                .query((row, number) -> mail(row))
                .optional();
    }

    void sent(UUID id) {
        jdbc.sql("update account_mails set sent_at = ?, next_attempt_at = null where id = ? and sent_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Only for the attempt that failed: a later one may already be under way elsewhere. */
    void tryAgain(UUID id, int attempt, Instant at) {
        jdbc.sql("update account_mails set next_attempt_at = ? where id = ? and attempts = ? and sent_at is null")
                .params(Timestamp.from(at), id, attempt)
                .update();
    }

    void giveUp(UUID id, int attempt) {
        jdbc.sql("update account_mails set next_attempt_at = null where id = ? and attempts = ? and sent_at is null")
                .params(id, attempt)
                .update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from account_mails where queued_at < ? and next_attempt_at is null")
                .param(Timestamp.from(time))
                .update();
    }

    private AccountMail mail(ResultSet row) throws SQLException {
        return new AccountMail(
                row.getObject("id", UUID.class),
                MailKind.of(row.getString("kind")),
                new Addressee(row.getString("recipient"), row.getString("name"), row.getString("locale")),
                json.readValue(row.getString("details"), DETAILS),
                row.getObject("link_id", UUID.class),
                row.getInt("link_round"),
                row.getInt("attempts"),
                row.getTimestamp("queued_at").toInstant());
    }

    /** A mail that is being sent, for the given time by now. */
    record AccountMail(
            UUID id,
            MailKind kind,
            Addressee to,
            Map<String, String> details,
            @Nullable UUID linkId,
            int linkRound,
            int attempt,
            Instant queuedAt) {}
}
