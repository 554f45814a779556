package com.crmres.whatsapp.inbound;

import com.crmres.event.MessageReceived;
import com.crmres.event.signal.Queues;
import com.crmres.event.signal.TurnSignal;
import com.crmres.kit.id.Ids;
import com.crmres.kit.inbox.Inbox;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.outbox.OutboxMessage;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.whatsapp.amendment.Amendments;
import com.crmres.whatsapp.conversation.Talks;
import com.crmres.whatsapp.customer.Guests;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.ledger.Books;
import com.crmres.whatsapp.media.Attachments;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.optout.OptOuts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores a customer's message once and tells whom it concerns, all in one transaction. */
@Component
class InboundMessages {

    private static final String CONSUMER = "whatsapp-gateway:inbound";

    private final Tenants tenants;
    private final Inbox inbox;
    private final Guests guests;
    private final Talks talks;
    private final CustomerMessages messages;
    private final Outbox outbox;
    private final Amendments amendments;
    private final OptOuts optOuts;
    private final Attachments attachments;
    private final Books books;
    private final Ids ids;

    InboundMessages(
            Tenants tenants,
            Inbox inbox,
            Guests guests,
            Talks talks,
            CustomerMessages messages,
            Outbox outbox,
            Amendments amendments,
            OptOuts optOuts,
            Attachments attachments,
            Books books,
            Ids ids) {
        this.tenants = tenants;
        this.inbox = inbox;
        this.guests = guests;
        this.talks = talks;
        this.messages = messages;
        this.outbox = outbox;
        this.amendments = amendments;
        this.optOuts = optOuts;
        this.attachments = attachments;
        this.books = books;
        this.ids = ids;
    }

    /** What became of the entry. */
    Stored store(InboundEntry entry, IncomingMessage incoming, Line line) {
        return tenants.write(line.restaurantId(), () -> {
            if (!inbox.firstTime(CONSUMER, entry.entryId())) {
                return Stored.HEARD_BEFORE;
            }
            guests.holdFor(line.restaurantId(), incoming.writer());
            if (messages.has(line.numberId(), incoming.wamid())) {
                books.repeated(entry);
                return Stored.REPEATED;
            }
            Stored stored = add(entry, incoming, line);
            books.stored(entry);
            return stored;
        });
    }

    private Stored add(InboundEntry entry, IncomingMessage incoming, Line line) {
        UUID customerId =
                guests.recognise(line.restaurantId(), incoming.writer(), incoming.customerTime(), entry.receivedAt());
        Conversation conversation = talks.withCustomer(line, customerId, incoming.customerTime(), entry.receivedAt());
        Message message = messages.save(Message.fromCustomer(
                ids.next(),
                conversation,
                incoming.wamid(),
                incoming.content(),
                incoming.customerTime(),
                entry.receivedAt()));
        if (incoming.byAd()) {
            conversation.enteredByAd(incoming.customerTime());
        }
        attachments.note(message);
        outbox.publish(conversation.id().toString(), received(message, customerId, incoming), conversation.branchId());
        follow(conversation, message, entry.receivedAt());
        boolean forAi = message.content().needsAnswer() && conversation.isAnsweredByAi();
        if (forAi) {
            outbox.enqueue(signal(conversation));
        }
        return new Stored(Stored.Result.STORED, forAi ? Optional.of(conversation.id()) : Optional.empty());
    }

    /** What the message does beside being said. */
    private void follow(Conversation conversation, Message message, Instant at) {
        if (amendments.apply(message, conversation.isBeingAnswered())) {
            message.wantsAnswer();
        }
        amendments.catchUp(message);
        if (optOuts.hear(conversation, message, at)) {
            message.needsNoAnswer();
        }
    }

    private static MessageReceived received(Message message, UUID customerId, IncomingMessage incoming) {
        return new MessageReceived(
                message.conversationId(),
                message.id(),
                customerId,
                message.seq(),
                message.kind(),
                incoming.customerTime(),
                message.receivedAt());
    }

    private static OutboxMessage signal(Conversation conversation) {
        return new OutboxMessage(
                Queues.AI_TURNS,
                conversation.id().toString(),
                conversation.restaurantId().toString(),
                null,
                new TurnSignal(conversation.restaurantId(), conversation.id()));
    }
}
