package com.crmres.core.order.telling;

import com.crmres.model.conversation.Message;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which message a customer is told and where, or why by none. */
public record Told(
        @Nullable UUID messageId,
        @Nullable UUID conversationId,
        @Nullable String notTold) {

    static Told by(Message message) {
        return new Told(message.id(), message.conversationId(), null);
    }

    static Told not(String why) {
        return new Told(null, null, why);
    }
}
