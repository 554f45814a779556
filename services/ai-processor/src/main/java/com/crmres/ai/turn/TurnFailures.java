package com.crmres.ai.turn;

import com.crmres.event.ConversationEscalated;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Conversation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Calls a person when a conversation cannot be answered however often it is tried. */
@Component
class TurnFailures {

    private static final Logger log = LoggerFactory.getLogger(TurnFailures.class);
    private static final int LAST = 3;
    private static final String REASON = "assistant_failed";

    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();
    private final Tenants tenants;
    private final Conversations conversations;
    private final Outbox outbox;
    private final BusinessClock business;
    private final TurnMetrics metrics;

    TurnFailures(
            Tenants tenants, Conversations conversations, Outbox outbox, BusinessClock business, TurnMetrics metrics) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.outbox = outbox;
        this.business = business;
        this.metrics = metrics;
    }

    void forget(ConversationKey key) {
        failures.remove(key.conversationId());
    }

    void count(ConversationKey key, RuntimeException failure) {
        metrics.failed();
        if (passes(failure)) {
            log.warn("A turn of conversation {} waits: {}", key.conversationId(), failure.toString());
            return;
        }
        int count = failures.merge(key.conversationId(), 1, Integer::sum);
        log.error("A turn of conversation {} failed for time {}", key.conversationId(), count, failure);
        if (count >= LAST) {
            handOver(key);
            forget(key);
        }
    }

    /** What fails because the database is out of reach passes with the outage. */
    private static boolean passes(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException;
    }

    private void handOver(ConversationKey key) {
        tenants.write(
                key.restaurantId(),
                () -> conversations
                        .lock(key.conversationId())
                        .filter(Conversation::isAnsweredByAi)
                        .ifPresent(this::escalate));
    }

    private void escalate(Conversation conversation) {
        Instant now = business.instant();
        conversation.escalate(REASON, now);
        conversation.endTurn();
        outbox.publish(
                conversation.id().toString(),
                new ConversationEscalated(conversation.id(), conversation.customerId(), null, REASON, now),
                conversation.branchId());
    }
}
