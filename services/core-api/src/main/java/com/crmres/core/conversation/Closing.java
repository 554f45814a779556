package com.crmres.core.conversation;

import com.crmres.core.audit.Audit;
import com.crmres.event.ConversationResolved;
import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.live.LiveFeed;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.ConversationStatus;
import com.crmres.model.conversation.DeliveryState;
import com.crmres.model.conversation.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends conversations for a reason that lies in their customer; needs the transaction of their restaurant. */
@Component
public class Closing {

    private static final List<ConversationStatus> OPEN =
            List.of(ConversationStatus.ACTIVE, ConversationStatus.ESCALATED);

    private final EntityManager entities;
    private final Outbox outbox;
    private final Audit audit;
    private final LiveFeed screens;
    private final BusinessClock clock;

    Closing(EntityManager entities, Outbox outbox, Audit audit, LiveFeed screens, BusinessClock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.audit = audit;
        this.screens = screens;
        this.clock = clock;
    }

    /** The open conversations of these customers, locked. */
    public List<Conversation> lockOpen(Collection<UUID> customerIds) {
        return entities.createQuery(
                        "from Conversation c where c.customerId in :customers and c.status in :open order by c.id",
                        Conversation.class)
                .setParameter("customers", customerIds)
                .setParameter("open", OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** A turn of the AI that is under way comes to nothing, and nobody owes an answer any more. */
    public void close(UUID userId, Conversation conversation) {
        ConversationStatus previous = conversation.status();
        Instant now = end(conversation);
        outbox.publish(
                conversation.id().toString(),
                new ConversationResolved(conversation.id(), userId, previous.code(), now),
                conversation.branchId());
        audit.record(
                conversation.restaurantId(),
                userId,
                "conversation.resolved",
                "conversation",
                conversation.id(),
                Map.of("previous_status", previous.code()));
    }

    /** The same without a person who decided it; only open screens hear of it. */
    public void closeOurselves(Conversation conversation) {
        String previous = conversation.status().code();
        end(conversation);
        LiveSignal moved = LiveSignal.moved(
                conversation.id(), previous, conversation.status().code());
        screens.tellAfterCommit(conversation.restaurantId(), moved.type(), moved.ids());
        audit.recordOurselves(
                conversation.restaurantId(),
                "conversation.resolved",
                "conversation",
                conversation.id(),
                Map.of("previous_status", previous));
    }

    private Instant end(Conversation conversation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        conversation.resolve(now);
        entities.createQuery("update Message m set m.needsAnswer = false"
                        + " where m.conversationId = :conversation and m.needsAnswer and m.turnId is null")
                .setParameter("conversation", conversation.id())
                .executeUpdate();
        return now;
    }

    /** What nobody has begun to send to this customer stays here. */
    public void withholdUnsent(UUID customerId, String reason) {
        List<Message> unsent = entities.createQuery(
                        "from Message m where m.delivery = :queued and m.conversationId in"
                                + " (select c.id from Conversation c where c.customerId = :customer) order by m.id",
                        Message.class)
                .setParameter("customer", customerId)
                .setParameter("queued", DeliveryState.QUEUED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (Message message : unsent) {
            message.withhold(reason);
            LiveSignal tick = LiveSignal.tick(message.conversationId(), message.id());
            screens.tellAfterCommit(message.restaurantId(), tick.type(), tick.ids());
        }
    }
}
