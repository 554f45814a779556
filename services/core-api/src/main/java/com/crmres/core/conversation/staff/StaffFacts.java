package com.crmres.core.conversation.staff;

import com.crmres.core.audit.Audit;
import com.crmres.event.ConversationHandedBack;
import com.crmres.event.ConversationResolved;
import com.crmres.event.ConversationTakenOver;
import com.crmres.event.StaffReplied;
import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.live.LiveFeed;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.security.Caller;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.ConversationStatus;
import com.crmres.model.conversation.Message;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other services what a person did in a conversation, and writes it down. */
@Component
class StaffFacts {

    private final Outbox outbox;
    private final Audit audit;
    private final LiveFeed screens;

    StaffFacts(Outbox outbox, Audit audit, LiveFeed screens) {
        this.outbox = outbox;
        this.audit = audit;
        this.screens = screens;
    }

    /** A message of the AI stays here; that is no fact for other services, but open screens show it. */
    void withheld(Message message) {
        LiveSignal tick = LiveSignal.tick(message.conversationId(), message.id());
        screens.tellAfterCommit(message.restaurantId(), tick.type(), tick.ids());
    }

    void replied(Caller by, Conversation conversation, Message message) {
        tell(
                by,
                conversation,
                new StaffReplied(conversation.id(), message.id(), by.userId(), message.seq(), message.receivedAt()),
                "conversation.replied",
                Map.of("message_id", message.id()));
    }

    /** Whoever has it now took it over, or was given it by somebody else. */
    void takenOver(Caller by, Conversation conversation, @Nullable UUID previousUserId, Instant at) {
        UUID has = Objects.requireNonNull(conversation.assignedTo(), "just given");
        Map<String, Object> details = new HashMap<>();
        if (previousUserId != null) {
            details.put("previous_user_id", previousUserId);
        }
        boolean own = has.equals(by.userId());
        if (!own) {
            details.put("user_id", has);
        }
        tell(
                by,
                conversation,
                new ConversationTakenOver(conversation.id(), has, previousUserId, at),
                own ? "conversation.taken_over" : "conversation.assigned",
                details);
    }

    /** It waits again; who has waited already was told of, so that only open screens hear it. */
    void released(Caller by, Conversation conversation, UUID previousUserId) {
        audit.record(
                by,
                "conversation.released",
                "conversation",
                conversation.id(),
                conversation.branchId(),
                Map.of("previous_user_id", previousUserId));
        LiveSignal news = LiveSignal.about(LiveSignal.CONVERSATION_STATUS, conversation.id(), Map.of());
        screens.tellAfterCommit(conversation.restaurantId(), news.type(), news.ids());
    }

    void handedBack(Caller by, Conversation conversation, ConversationStatus previous, Instant at) {
        tell(
                by,
                conversation,
                new ConversationHandedBack(conversation.id(), by.userId(), previous.code(), at),
                "conversation.handed_back",
                Map.of("previous_status", previous.code()));
    }

    void resolved(Caller by, Conversation conversation, ConversationStatus previous, Instant at) {
        tell(
                by,
                conversation,
                new ConversationResolved(conversation.id(), by.userId(), previous.code(), at),
                "conversation.resolved",
                Map.of("previous_status", previous.code()));
    }

    private void tell(Caller by, Conversation conversation, Object fact, String verb, Map<String, Object> details) {
        outbox.publish(conversation.id().toString(), fact, conversation.branchId());
        audit.record(by, verb, "conversation", conversation.id(), conversation.branchId(), details);
    }
}
