package com.crmres.core.conversation;

import com.crmres.model.conversation.Conversation;
import com.crmres.model.customer.Customer;
import com.crmres.model.restaurant.WhatsAppNumber;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with all that is shown beside it, read at once.
 *
 * @param readSeq how far the reader has read; 0 when nothing
 * @param unread what the customer said after that
 */
record ConversationView(
        Conversation conversation,
        Customer customer,
        WhatsAppNumber number,
        @Nullable String assignee,
        long readSeq,
        long unread) {}
