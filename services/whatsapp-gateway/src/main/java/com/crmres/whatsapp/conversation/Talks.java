package com.crmres.whatsapp.conversation;

import com.crmres.event.ConversationOpened;
import com.crmres.kit.id.Ids;
import com.crmres.kit.outbox.Outbox;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.ConversationStatus;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.number.Lines;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the conversation that a message belongs to, or opens it. */
@Component
public class Talks {

    private static final List<ConversationStatus> OPEN =
            List.of(ConversationStatus.ACTIVE, ConversationStatus.ESCALATED);

    private final Conversations conversations;
    private final Lines lines;
    private final Endings endings;
    private final ConversationSettings settings;
    private final Outbox outbox;
    private final Ids ids;

    Talks(
            Conversations conversations,
            Lines lines,
            Endings endings,
            ConversationSettings settings,
            Outbox outbox,
            Ids ids) {
        this.conversations = conversations;
        this.lines = lines;
        this.endings = endings;
        this.settings = settings;
        this.outbox = outbox;
        this.ids = ids;
    }

    /**
     * The open conversation of customer and number, locked. Quiet is judged by when the customer wrote and not by now,
     * so that messages that arrive days late still share one conversation.
     */
    public Conversation withCustomer(Line line, UUID customerId, Instant customerTime, Instant at) {
        return conversations
                .lockOne(line.numberId(), customerId, OPEN)
                .filter(open -> staysOpen(open, customerTime, at))
                .orElseGet(() -> open(line, customerId, at));
    }

    private boolean staysOpen(Conversation open, Instant customerTime, Instant at) {
        if (!open.hasGoneQuiet(customerTime.minus(settings.quietAfter())) || conversations.awaitAi(open)) {
            return true;
        }
        endings.abandon(open, at);
        // the unique index of open conversations must see this before the next one is inserted
        conversations.flush();
        return false;
    }

    private Conversation open(Line line, UUID customerId, Instant at) {
        Conversation opened = new Conversation(ids.next(), line.restaurantId(), customerId, line.numberId(), at);
        // the line at hand is remembered for a while, in which the number may have moved to another branch
        UUID branchId = lines.byId(line.numberId()).branchId();
        if (branchId != null) {
            opened.isAt(branchId);
        }
        conversations.save(opened);
        outbox.publish(
                opened.id().toString(),
                new ConversationOpened(opened.id(), customerId, line.numberId(), at),
                opened.branchId());
        return opened;
    }

    /** A conversation of the restaurant at hand, locked. */
    public Conversation byId(UUID conversationId) {
        return conversations.lock(conversationId).orElseThrow();
    }
}
