package com.crmres.whatsapp.outbound;

import com.crmres.event.signal.Queues;
import com.crmres.event.signal.SendSignal;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.outbox.OutboxMessage;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.conversation.Message;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Puts messages back into the queue when their wait is over. */
@Component
class DueMessages {

    private static final Logger log = LoggerFactory.getLogger(DueMessages.class);

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final OwnMessages messages;
    private final Outbox outbox;
    private final Clock clock;
    private final OutboundSettings settings;

    DueMessages(
            Tenants tenants,
            JdbcClient jdbc,
            OwnMessages messages,
            Outbox outbox,
            Clock clock,
            OutboundSettings settings) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.messages = messages;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${crmres.outbound.due-every:250ms}")
    void enqueue() {
        Instant now = clock.instant();
        List<SendSignal> due = tenants.anonymous(() -> jdbc.sql(
                        "select restaurant_id, message_id from lookup.due_sends(?, ?)")
                .params(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), settings.dueSize())
                .query((row, index) -> new SendSignal(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list());
        due.forEach(signal -> enqueue(signal, now));
    }

    private void enqueue(SendSignal signal, Instant now) {
        try {
            tenants.write(
                    signal.restaurantId(),
                    // another instance may have been faster
                    () -> messages.lock(signal.messageId())
                            .filter(message -> message.isDue(now))
                            .ifPresent(message -> outbox.enqueue(again(message, signal, now))));
        } catch (DataAccessException | TransactionException failed) {
            log.warn("Message {} could not be enqueued", signal.messageId(), failed);
        }
    }

    private static OutboxMessage again(Message message, SendSignal signal, Instant now) {
        int count = message.enqueueAgain(now);
        String queue = message.purpose().isBulk() ? Queues.OUTBOUND_BULK : Queues.OUTBOUND;
        return OutboxMessage.inOrder(queue, message.conversationId().toString(), message.id() + ":" + count, signal);
    }
}
