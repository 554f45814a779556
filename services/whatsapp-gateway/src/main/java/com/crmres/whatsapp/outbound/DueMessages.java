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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Messages of one restaurant in one transaction. */
    private static final int AT_ONCE = 50;

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
        due.stream()
                .collect(Collectors.groupingBy(
                        SendSignal::restaurantId, Collectors.mapping(SendSignal::messageId, Collectors.toList())))
                .forEach((restaurantId, messageIds) ->
                        inParts(messageIds).forEach(part -> enqueue(restaurantId, part, now)));
    }

    private static Stream<List<UUID>> inParts(List<UUID> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }

    private void enqueue(UUID restaurantId, List<UUID> messageIds, Instant now) {
        try {
            tenants.write(
                    restaurantId,
                    // another instance may have been faster, or somebody holds one: the next pass finds it
                    () -> messages.lockFree(messageIds).stream()
                            .filter(message -> message.isDue(now))
                            .forEach(message -> outbox.enqueue(again(message, now))));
        } catch (DataAccessException | TransactionException failed) {
            log.warn("{} messages could not be enqueued", messageIds.size(), failed);
        }
    }

    private static OutboxMessage again(Message message, Instant now) {
        int count = message.enqueueAgain(now);
        String queue = message.purpose().isBulk() ? Queues.OUTBOUND_BULK : Queues.OUTBOUND;
        return OutboxMessage.inOrder(
                queue,
                message.conversationId().toString(),
                message.id() + ":" + count,
                new SendSignal(message.restaurantId(), message.id()));
    }
}
