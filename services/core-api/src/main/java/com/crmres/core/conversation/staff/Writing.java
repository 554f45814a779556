package com.crmres.core.conversation.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person sends to a customer. */
sealed interface Writing permits ReplyRequest, FileReply {

    /** The message of the conversation that it answers. */
    @Nullable
    UUID replyTo();

    /** Whether it is meant also when a colleague has the conversation. */
    boolean forced();

    /** All that makes it this request and no other. */
    String fingerprint(UUID conversationId);
}
