package com.crmres.core.conversation.staff;

import com.crmres.core.conversation.template.SendableTemplates;
import com.crmres.core.idempotency.IdempotencyKeys;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.event.signal.Queues;
import com.crmres.event.signal.SendSignal;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.outbox.OutboxMessage;
import com.crmres.kit.security.Caller;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.ConversationStatus;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.MessageContent;
import com.crmres.model.conversation.Sender;
import com.crmres.model.media.Attachment;
import com.crmres.model.whatsapp.Outgoing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The verbs of people, each under the conversation's lock; needs the transaction of the caller's restaurant. */
@Component
class StaffDesk {

    private static final String TAKEN_OVER = "taken_over";
    private static final String RESOLVED = "resolved";

    private final Conversations conversations;
    private final Messages messages;
    private final OwnFiles files;
    private final Colleagues colleagues;
    private final IdempotencyKeys keys;
    private final StaffFacts facts;
    private final SendableTemplates templates;
    private final Outbox outbox;
    private final Ids ids;
    private final BusinessClock clock;
    private final StaffSettings settings;

    StaffDesk(
            Conversations conversations,
            Messages messages,
            OwnFiles files,
            Colleagues colleagues,
            IdempotencyKeys keys,
            StaffFacts facts,
            SendableTemplates templates,
            Outbox outbox,
            Ids ids,
            BusinessClock clock,
            StaffSettings settings) {
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.colleagues = colleagues;
        this.keys = keys;
        this.facts = facts;
        this.templates = templates;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /** Writes to the customer, once per key; who answers what the AI has, has taken it over. */
    Made reply(Caller caller, UUID conversationId, String key, Writing reply) {
        Conversation conversation = locked(caller, conversationId);
        return keys.once(
                caller,
                key,
                reply.fingerprint(conversationId),
                messageId -> write(caller, conversation, messageId, key, reply));
    }

    private void write(Caller caller, Conversation conversation, UUID messageId, String key, Writing reply) {
        Instant now = now();
        mustBeOpen(conversation);
        mustBeFree(caller, conversation, reply.forced());
        MessageContent content = said(conversation, reply, now).content().replyingTo(answered(conversation, reply));
        if (!conversation.isTakenOver()) {
            take(caller, conversation, now);
        }
        Message message = Message.toCustomer(messageId, conversation, Sender.STAFF, content, now);
        message.sentBy(caller.userId(), key);
        messages.save(message);
        if (reply instanceof FileReply carrying) {
            files.save(Attachment.ours(ids.next(), message, carrying.file(), now));
        }
        messages.needNoAnswer(conversation.id());
        outbox.enqueue(OutboxMessage.inOrder(
                Queues.OUTBOUND,
                message.conversationId().toString(),
                message.id() + ":" + message.enqueueCount(),
                new SendSignal(message.restaurantId(), message.id())));
        facts.replied(caller, conversation, message);
    }

    private Outgoing said(Conversation conversation, Writing writing, Instant now) {
        return switch (writing) {
            case FileReply reply -> freely(conversation, now, reply::outgoing);
            case ReplyRequest reply -> said(conversation, reply, now);
        };
    }

    private Outgoing said(Conversation conversation, ReplyRequest reply, Instant now) {
        reply.mustSayOneThing();
        return reply.template() == null
                ? freely(conversation, now, () -> Outgoing.Text.of(Objects.requireNonNull(reply.text())))
                : templates.fill(conversation, reply.template());
    }

    /** What is one's own goes while WhatsApp lets it through; afterwards templates are offered in its place. */
    private Outgoing freely(Conversation conversation, Instant now, Supplier<Outgoing> what) {
        if (!conversation.isWindowOpen(now, settings.windowMargin())) {
            throw new Conflict("window_closed", Map.of("templates", templates.offersIn(conversation)));
        }
        return what.get();
    }

    private @Nullable String answered(Conversation conversation, Writing reply) {
        UUID answered = reply.replyTo();
        return answered == null
                ? null
                : messages.wamidOf(answered, conversation.id())
                        .orElseThrow(() -> new InvalidRequest(Map.of("fields", Map.of("reply_to", "invalid"))));
    }

    /** From the AI always, from a colleague only when that is meant. */
    void takeOver(Caller caller, UUID conversationId, boolean forced) {
        Conversation conversation = locked(caller, conversationId);
        mustBeOpen(conversation);
        mustBeFree(caller, conversation, forced);
        if (!caller.userId().equals(holderOf(conversation))) {
            take(caller, conversation, now());
        }
    }

    /** To a person as if they had taken it over; to nobody, and it waits for whoever comes first. */
    void assign(Caller caller, UUID conversationId, @Nullable UUID userId, boolean forced) {
        Conversation conversation = locked(caller, conversationId);
        mustBeOpen(conversation);
        UUID holder = holderOf(conversation);
        if (Objects.equals(holder, userId)) {
            return;
        }
        mustBeFree(caller, conversation, forced);
        if (userId == null) {
            conversation.release(now());
            facts.released(caller, conversation, Objects.requireNonNull(holder));
        } else {
            colleagues.mustAnswer(conversation.restaurantId(), userId, conversation.branchId());
            give(caller, conversation, userId, now());
        }
    }

    private void take(Caller caller, Conversation conversation, Instant now) {
        give(caller, conversation, caller.userId(), now);
    }

    private void give(Caller caller, Conversation conversation, UUID userId, Instant now) {
        UUID previous = conversation.assignedTo();
        conversation.takeOver(userId, now);
        withholdOfAi(conversation, TAKEN_OVER);
        facts.takenOver(caller, conversation, previous, now);
    }

    private void withholdOfAi(Conversation conversation, String why) {
        for (Message unsent : messages.unsentOfAi(conversation.id())) {
            unsent.withhold(why);
            facts.withheld(unsent);
        }
    }

    /** The AI answers again, beginning with what nobody has answered. */
    void handBack(Caller caller, UUID conversationId, boolean forced) {
        Conversation conversation = locked(caller, conversationId);
        mustBeOpen(conversation);
        mustBeFree(caller, conversation, forced);
        if (!conversation.isAnsweredByAi()) {
            Instant now = now();
            ConversationStatus previous = conversation.status();
            conversation.handBack(now);
            facts.handedBack(caller, conversation, previous, now);
        }
    }

    /** What the AI has written and nobody has begun to send does not follow a guest whose matter is closed. */
    void resolve(Caller caller, UUID conversationId, boolean forced) {
        Conversation conversation = locked(caller, conversationId);
        ConversationStatus previous = conversation.status();
        if (previous != ConversationStatus.RESOLVED) {
            mustBeOpen(conversation);
            mustBeFree(caller, conversation, forced);
            Instant now = now();
            conversation.resolve(now);
            withholdOfAi(conversation, RESOLVED);
            messages.needNoAnswer(conversation.id());
            facts.resolved(caller, conversation, previous, now);
        }
    }

    /** As exact as the database keeps it, so that what is shown now and later is the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Conversation locked(Caller caller, UUID conversationId) {
        return conversations
                .lock(conversationId)
                .filter(conversation -> caller.sees(conversation.branchId()))
                .orElseThrow(() -> new NotFound("conversation"));
    }

    /** What a colleague has is nobody else's, of whatever role, unless that is meant. */
    private void mustBeFree(Caller caller, Conversation conversation, boolean forced) {
        UUID holder = holderOf(conversation);
        if (holder != null && !forced && !caller.userId().equals(holder)) {
            throw new Conflict("taken_by_other", Map.of("assigned_to", colleagues.person(holder)));
        }
    }

    private static @Nullable UUID holderOf(Conversation conversation) {
        return conversation.isTakenOver() ? conversation.assignedTo() : null;
    }

    private static void mustBeOpen(Conversation conversation) {
        if (!conversation.status().isOpen()) {
            throw new Conflict("conversation_closed");
        }
    }
}
