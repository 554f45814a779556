package com.crmres.whatsapp.outbound;

import com.crmres.event.signal.SendSignal;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Message;
import com.crmres.model.failure.Failure;
import com.crmres.whatsapp.cloudapi.SendOutcome;
import com.crmres.whatsapp.pacing.Pace;
import com.crmres.whatsapp.pacing.Pacing;
import com.crmres.whatsapp.pacing.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets each message wait for its turn, before anything of it is claimed: a short while here, a longer one in its row. */
@Component
class Turns {

    private static final String WISH = """
            select n.phone_number_id,
              case when n.is_on_biz_app then 20 when n.throughput = 'HIGH' then 1000 else 0 end,
              c.customer_id, m.purpose in ('feedback_request', 'promotion'), m.enqueue_count > 1,
              m.kind in ('image', 'video', 'audio', 'document', 'sticker')
            from messages m
            join conversations c on c.id = m.conversation_id
            join whatsapp_numbers n on n.id = m.whatsapp_number_id
            where m.id = ? and m.delivery in ('queued', 'sending', 'unknown')
              and (m.next_attempt_at is null or m.next_attempt_at <= ?)
              and not exists (
                select from messages e
                where e.conversation_id = m.conversation_id and e.seq < m.seq
                  and e.delivery in ('queued', 'sending') and e.received_at > ?)
            """;

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final OwnMessages messages;
    private final Pacing pacing;
    private final Clock clock;
    private final BusinessClock businessClock;
    private final OutboundSettings settings;

    Turns(
            Tenants tenants,
            JdbcClient jdbc,
            OwnMessages messages,
            Pacing pacing,
            Clock clock,
            BusinessClock businessClock,
            OutboundSettings settings) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.messages = messages;
        this.pacing = pacing;
        this.clock = clock;
        this.businessClock = businessClock;
        this.settings = settings;
    }

    /** Empty for what is not to go out now anyway, so that it takes nobody's turn. */
    Optional<Turn> turnOf(SendSignal signal) {
        Instant since = businessClock.instant().minus(settings.turnLimit());
        return tenants.read(
                signal.restaurantId(),
                () -> jdbc.sql(WISH)
                        .params(signal.messageId(), at(clock.instant()), at(since))
                        .query((row, index) -> new Turn(wish(row), row.getBoolean(6)))
                        .optional());
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getString(1), row.getInt(2), row.getObject(3, UUID.class), row.getBoolean(4), row.getBoolean(5));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Whether its turn has come; if not, its row says when it is asked about again. */
    boolean await(SendSignal signal, Wish wish) {
        Pace pace = pacing.take(wish);
        if (pace.granted()) {
            return slept(pace.pause());
        }
        tenants.write(
                signal.restaurantId(),
                () -> messages.lock(signal.messageId()).ifPresent(message -> postpone(message, pace.pause())));
        return false;
    }

    private void postpone(Message message, Duration wait) {
        Instant then = clock.instant().plus(wait);
        if (message.delivery().isWaiting()) {
            message.waitUntil(then);
        } else if (message.delivery().isUnsettled()) {
            message.lookAgainAt(then);
        }
    }

    private static boolean slept(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Meta knows its limits best: whoever it concerns slows down, and not this message alone. */
    void learn(Wish wish, SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Refused refused
                && refused.error().retry().allowsAfter(1)) {
            Failure known = refused.error().known();
            switch (known.who()) {
                case CUSTOMER -> pacing.holdPair(wish, known.retry().first());
                case NUMBER, ACCOUNT -> pacing.hold(wish, known.retry().first());
                default -> {}
            }
        }
    }

    /** A message that may go out once its turn comes, and whether it takes a file with it. */
    record Turn(Wish wish, boolean hasFile) {}
}
