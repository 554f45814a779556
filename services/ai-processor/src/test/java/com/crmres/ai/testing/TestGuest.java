package com.crmres.ai.testing;

import com.crmres.event.signal.TurnSignal;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.MessageContent;
import com.crmres.model.customer.Customer;
import com.crmres.testing.LocalDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A guest with a phone: writes as the gateway would store it, and sees what was answered. */
public record TestGuest(UUID restaurantId, UUID conversationId) {

    static TestGuest opens(EntityManager database, TestRestaurant restaurant, Customer customer) {
        Conversation conversation = new Conversation(
                TestRestaurant.newId(), restaurant.id(), customer.id(), restaurant.whatsappNumberId(), Instant.now());
        database.persist(conversation);
        return new TestGuest(restaurant.id(), conversation.id());
    }

    public UUID writes(String text) {
        return sends(new MessageContent("text", text, null, null, true), Instant.now());
    }

    public UUID wrote(String text, Instant receivedAt) {
        return sends(new MessageContent("text", text, null, null, true), receivedAt);
    }

    public UUID touches(String rowId, String title) {
        return sends(
                new MessageContent(
                        "interactive",
                        title,
                        Map.of("type", "list_reply", "list_reply", Map.of("id", rowId, "title", title)),
                        null,
                        true),
                Instant.now());
    }

    public UUID sends(MessageContent content, Instant receivedAt) {
        return Seeding.store(database -> {
            Conversation conversation =
                    database.find(Conversation.class, conversationId, LockModeType.PESSIMISTIC_WRITE);
            Message message = Message.fromCustomer(
                    TestRestaurant.newId(),
                    conversation,
                    "wamid." + TestRestaurant.newId(),
                    content,
                    receivedAt.truncatedTo(ChronoUnit.SECONDS),
                    receivedAt);
            database.persist(message);
            return message.id();
        });
    }

    /** Staff take the conversation over. */
    public void isTakenOver() {
        Seeding.store(database -> {
            Conversation conversation =
                    database.find(Conversation.class, conversationId, LockModeType.PESSIMISTIC_WRITE);
            conversation.takeOver(TestRestaurant.newId(), Instant.now());
            return conversation;
        });
    }

    /** A person answers, which leaves nothing of what was said so far to the AI. */
    public void isAnsweredByStaff() {
        LocalDatabase.update("update messages set needs_answer = false where conversation_id = ?", conversationId);
    }

    /** Staff leave the conversation to the AI again. */
    public void isHandedBack() {
        Seeding.store(database -> {
            Conversation conversation =
                    database.find(Conversation.class, conversationId, LockModeType.PESSIMISTIC_WRITE);
            conversation.handBack(Instant.now());
            return conversation;
        });
    }

    /** The conversation is closed, and what they said and are called is taken away. */
    public void isErased() {
        Seeding.store(database -> {
            Conversation conversation =
                    database.find(Conversation.class, conversationId, LockModeType.PESSIMISTIC_WRITE);
            conversation.resolve(Instant.now());
            database.flush();
            LocalErasure.of(database, restaurantId, conversation.customerId());
            return conversation;
        });
    }

    public TurnSignal signal() {
        return new TurnSignal(restaurantId, conversationId);
    }

    public List<String> replies() {
        return LocalDatabase.rows(
                        "select text from messages where conversation_id = ? and sender = 'ai' order by seq",
                        conversationId)
                .stream()
                .map(row -> String.valueOf(row.get("text")))
                .toList();
    }

    public long unanswered() {
        return LocalDatabase.number(
                "select count(*) from messages where conversation_id = ? and needs_answer and turn_id is null",
                conversationId);
    }

    /** From the first message stored to the reply stored. */
    public double secondsWaited() {
        return LocalDatabase.number("""
                        select (extract(epoch from max(received_at) filter (where sender = 'ai')
                                - min(received_at) filter (where sender = 'customer')) * 1000)::bigint
                        from messages where conversation_id = ?""", conversationId) / 1000.0;
    }

    /** One column of the conversation. */
    public @Nullable Object conversation(String column) {
        return LocalDatabase.rows("select " + column + " as it from conversations where id = ?", conversationId)
                .getFirst()
                .get("it");
    }
}
