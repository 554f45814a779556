package com.crmres.model;

import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.MessageContent;
import com.crmres.model.customer.Customer;
import java.time.Instant;
import java.util.UUID;

/** Guests for tests, and what they begin to say. */
public final class TestCustomers {

    public static final UUID UM_KHALID = UUID.fromString("0198a000-0000-7000-8000-0000000000b1");
    public static final UUID CONVERSATION = UUID.fromString("0198a000-0000-7000-8000-0000000000c1");
    public static final UUID GREETING = UUID.fromString("0198a000-0000-7000-8000-0000000000d1");
    public static final Instant WROTE = Instant.parse("2026-11-22T12:30:00Z");

    private TestCustomers() {}

    public static Customer umKhalid() {
        Customer customer = new Customer(UM_KHALID, TestRestaurants.NAJD_GRILL, "أم خالد", WROTE);
        customer.wrote("أم خالد", WROTE);
        return customer;
    }

    public static Conversation conversationOfUmKhalid() {
        return new Conversation(CONVERSATION, TestRestaurants.NAJD_GRILL, UM_KHALID, TestRestaurants.NUMBER, WROTE);
    }

    public static Message greetingIn(Conversation conversation) {
        return Message.fromCustomer(
                GREETING,
                conversation,
                "wamid.umkhalid1",
                new MessageContent("text", "السلام عليكم، وش عندكم اليوم؟", null, null, true),
                WROTE,
                WROTE.plusMillis(250));
    }
}
