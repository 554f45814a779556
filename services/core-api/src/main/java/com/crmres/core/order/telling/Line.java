package com.crmres.core.order.telling;

import com.crmres.model.conversation.Conversation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conversation in which a customer can be told, locked; none when they never wrote. */
public record Line(@Nullable Conversation conversation) {

    public @Nullable UUID conversationId() {
        return conversation == null ? null : conversation.id();
    }
}
