package com.crmres.whatsapp.echo;

import com.crmres.event.PhoneReplied;
import com.crmres.kit.id.Ids;
import com.crmres.kit.inbox.Inbox;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.whatsapp.amendment.Amendments;
import com.crmres.whatsapp.content.Said;
import com.crmres.whatsapp.content.Unstorable;
import com.crmres.whatsapp.conversation.Talks;
import com.crmres.whatsapp.customer.Guests;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.ledger.Books;
import com.crmres.whatsapp.media.Attachments;
import com.crmres.whatsapp.number.Line;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores what staff wrote on the restaurant's own phone, after which the AI is silent, all in one transaction. */
@Component
public class Echoes {

    private static final String CONSUMER = "whatsapp-gateway:inbound";

    private final Tenants tenants;
    private final Inbox inbox;
    private final Guests guests;
    private final Talks talks;
    private final PhoneMessages messages;
    private final Amendments amendments;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Books books;
    private final Ids ids;

    Echoes(
            Tenants tenants,
            Inbox inbox,
            Guests guests,
            Talks talks,
            PhoneMessages messages,
            Amendments amendments,
            Attachments attachments,
            Outbox outbox,
            Books books,
            Ids ids) {
        this.tenants = tenants;
        this.inbox = inbox;
        this.guests = guests;
        this.talks = talks;
        this.messages = messages;
        this.amendments = amendments;
        this.attachments = attachments;
        this.outbox = outbox;
        this.books = books;
        this.ids = ids;
    }

    public void store(InboundEntry entry, byte[] element, Line line) throws Unstorable {
        PhoneMessage echo = PhoneMessage.of(entry, element);
        tenants.write(line.restaurantId(), () -> {
            if (inbox.firstTime(CONSUMER, entry.entryId())) {
                guests.holdFor(line.restaurantId(), echo.recipient());
                if (messages.has(line.numberId(), echo.said().wamid())) {
                    books.repeated(entry);
                } else {
                    add(echo, line, entry.receivedAt());
                    books.stored(entry);
                }
            }
        });
    }

    private void add(PhoneMessage echo, Line line, Instant at) {
        Said said = echo.said();
        UUID customerId = guests.recognise(line.restaurantId(), echo.recipient(), said.at(), at);
        Conversation conversation = talks.withCustomer(line, customerId, said.at(), at);
        Message message =
                messages.save(Message.fromPhone(ids.next(), conversation, said.wamid(), said.content(), said.at(), at));
        attachments.note(message);
        amendments.apply(message, false);
        amendments.catchUp(message);
        outbox.publish(
                conversation.id().toString(),
                new PhoneReplied(
                        conversation.id(), message.id(), isAnswer(message, conversation, at), message.seq(), at),
                conversation.branchId());
    }

    /** Whether the AI had it until now; an emoji or a corrected word takes nothing over. */
    private boolean isAnswer(Message message, Conversation conversation, Instant at) {
        if (Amendments.KINDS.contains(message.kind())) {
            return false;
        }
        messages.needNoAnswer(conversation.id());
        return conversation.takeOverByPhone(at);
    }
}
