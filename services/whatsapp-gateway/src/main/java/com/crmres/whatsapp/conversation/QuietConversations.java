package com.crmres.whatsapp.conversation;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import io.micrometer.core.instrument.MeterRegistry;
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

/** Lets conversations end that the customer has left. */
@Component
class QuietConversations {

    private static final Logger log = LoggerFactory.getLogger(QuietConversations.class);

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final BusinessClock clock;
    private final ConversationSettings settings;
    private final Endings endings;
    private final MeterRegistry registry;

    QuietConversations(
            Tenants tenants,
            JdbcClient jdbc,
            Conversations conversations,
            BusinessClock clock,
            ConversationSettings settings,
            Endings endings,
            MeterRegistry registry) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.clock = clock;
        this.settings = settings;
        this.endings = endings;
        this.registry = registry;
    }

    @Scheduled(fixedDelayString = "${crmres.conversation.sweep-every:30s}")
    void sweep() {
        Instant now = clock.instant();
        Instant quietSince = now.minus(settings.quietAfter());
        List<Quiet> quiet = tenants.anonymous(() -> jdbc.sql(
                        "select restaurant_id, conversation_id from lookup.conversations_gone_quiet(?, ?)")
                .params(OffsetDateTime.ofInstant(quietSince, ZoneOffset.UTC), settings.sweepSize())
                .query((row, index) -> new Quiet(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list());
        quiet.forEach(one -> abandon(one, quietSince, now));
    }

    private void abandon(Quiet quiet, Instant quietSince, Instant now) {
        try {
            tenants.write(
                    quiet.restaurantId(),
                    () -> conversations
                            .lock(quiet.conversationId())
                            .filter(conversation -> conversation.hasGoneQuiet(quietSince))
                            .filter(conversation -> !conversations.awaitAi(conversation))
                            .ifPresent(conversation -> endings.abandon(conversation, now)));
            registry.counter("crmres.conversation.abandoned").increment();
        } catch (DataAccessException | TransactionException failed) {
            log.warn("Conversation {} could not end", quiet.conversationId(), failed);
        }
    }

    private record Quiet(UUID restaurantId, UUID conversationId) {}
}
