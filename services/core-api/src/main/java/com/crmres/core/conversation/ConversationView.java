package com.crmres.core.conversation;

import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Label;
import com.crmres.model.customer.Customer;
import com.crmres.model.restaurant.WhatsAppNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with all that is shown beside it, read at once.
 *
 * @param readSeq how far the reader has read; 0 when nothing
 * @param unread what the customer said after that
 * @param notes how many notes there are on it
 * @param labels in the restaurant's order
 */
record ConversationView(
        Conversation conversation,
        Customer customer,
        WhatsAppNumber number,
        @Nullable String assignee,
        long readSeq,
        long unread,
        long notes,
        List<Label> labels) {

    /** As a query fills it, before the labels are known. */
    ConversationView(
            Conversation conversation,
            Customer customer,
            WhatsAppNumber number,
            @Nullable String assignee,
            long readSeq,
            long unread,
            long notes) {
        this(conversation, customer, number, assignee, readSeq, unread, notes, List.of());
    }

    ConversationView with(List<Label> labels) {
        return new ConversationView(conversation, customer, number, assignee, readSeq, unread, notes, labels);
    }
}
