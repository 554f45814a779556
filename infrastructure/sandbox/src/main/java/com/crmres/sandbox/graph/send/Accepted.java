package com.crmres.sandbox.graph.send;

import com.crmres.sandbox.customer.Customer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meta's answer to a message that it took. */
public record Accepted(String messagingProduct, List<Contact> contacts, List<Message> messages) {

    static Accepted of(Outgoing message, @Nullable Customer customer, String wamid) {
        Contact contact =
                new Contact(message.input(), message.waId(), customer == null ? message.bsuid() : customer.bsuid());
        return new Accepted(
                "whatsapp",
                List.of(contact),
                List.of(new Message(wamid, message.content().isTemplate() ? "accepted" : null)));
    }

    record Contact(
            String input, @Nullable String waId, @Nullable String userId) {}

    record Message(String id, @Nullable String messageStatus) {}
}
