package com.crmres.whatsapp.testing;

import com.crmres.event.signal.Queues;
import com.crmres.event.signal.SendSignal;
import com.crmres.kit.id.Ids;
import com.crmres.kit.id.Sha256;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.outbox.OutboxMessage;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.MessageContent;
import com.crmres.model.conversation.Purpose;
import com.crmres.model.conversation.Sender;
import com.crmres.model.media.Attachment;
import com.crmres.model.media.KeptFile;
import com.crmres.model.whatsapp.Outgoing;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;

/** Replies and takes over as the AI processor and the core API do, in transactions of their own. */
@TestComponent
public class TestStaff {

    private final Tenants tenants;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Ids ids;
    private final BusinessClock clock;

    TestStaff(Tenants tenants, EntityManager entities, Outbox outbox, Ids ids, BusinessClock clock) {
        this.tenants = tenants;
        this.entities = entities;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes a reply and puts it on its way. */
    public UUID reply(TestRestaurant restaurant, UUID conversationId, Sender sender, String text) {
        UUID id = ids.next();
        with(restaurant, conversationId, conversation -> {
            entities.persist(Message.toCustomer(
                    id, conversation, sender, Outgoing.Text.of(text).content(), clock.instant()));
            enqueue(restaurant, conversationId, id, 1);
        });
        return id;
    }

    /** Writes a message of any kind and purpose and puts it on its way. */
    public UUID send(
            TestRestaurant restaurant, UUID conversationId, Sender sender, Purpose purpose, MessageContent content) {
        UUID id = ids.next();
        with(restaurant, conversationId, conversation -> {
            Message message = Message.toCustomer(id, conversation, sender, content, clock.instant());
            message.isFor(purpose);
            entities.persist(message);
            enqueue(restaurant, conversationId, id, 1);
        });
        return id;
    }

    /** Sends a file that lies in our storage. */
    public UUID sendFile(TestRestaurant restaurant, UUID conversationId, Outgoing message, KeptFile file) {
        UUID id = ids.next();
        with(restaurant, conversationId, conversation -> {
            Message written = Message.toCustomer(id, conversation, Sender.STAFF, message.content(), clock.instant());
            entities.persist(written);
            entities.persist(Attachment.ours(ids.next(), written, file, clock.instant()));
            enqueue(restaurant, conversationId, id, 1);
        });
        return id;
    }

    /** Writes a reply that nobody has been told of yet. */
    public UUID draft(TestRestaurant restaurant, UUID conversationId, Sender sender, String text) {
        UUID id = ids.next();
        with(
                restaurant,
                conversationId,
                conversation -> entities.persist(Message.toCustomer(
                        id, conversation, sender, Outgoing.Text.of(text).content(), clock.instant())));
        return id;
    }

    /** Signals a message once more. */
    public void signal(TestRestaurant restaurant, UUID conversationId, UUID messageId, int count) {
        tenants.write(restaurant.id(), () -> enqueue(restaurant, conversationId, messageId, count));
    }

    private void enqueue(TestRestaurant restaurant, UUID conversationId, UUID messageId, int count) {
        outbox.enqueue(new OutboxMessage(
                Queues.OUTBOUND,
                conversationId.toString(),
                conversationId.toString(),
                Sha256.hex(messageId + ":" + count),
                new SendSignal(restaurant.id(), messageId)));
    }

    public void takeOver(TestRestaurant restaurant, UUID conversationId) {
        with(restaurant, conversationId, conversation -> conversation.takeOver(ids.next(), clock.instant()));
    }

    public void handBack(TestRestaurant restaurant, UUID conversationId) {
        with(restaurant, conversationId, conversation -> conversation.handBack(clock.instant()));
    }

    private void with(TestRestaurant restaurant, UUID conversationId, Consumer<Conversation> verb) {
        tenants.write(
                restaurant.id(),
                () -> verb.accept(entities.find(Conversation.class, conversationId, LockModeType.PESSIMISTIC_WRITE)));
    }
}
