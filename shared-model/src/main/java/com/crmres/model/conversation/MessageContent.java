package com.crmres.model.conversation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, whichever its kind.
 *
 * @param kind Meta's name of the kind: text, image, interactive ...
 * @param payload the kind's own object; of ours the one that Meta is sent, but for plain text, which is its words alone
 * @param needsAnswer false for what is only noted, as a reaction is
 */
public record MessageContent(
        String kind,
        @Nullable String text,
        @Nullable Map<String, Object> payload,
        @Nullable String replyToWamid,
        boolean needsAnswer) {

    /** The same as an answer to that message. */
    public MessageContent replyingTo(@Nullable String wamid) {
        return new MessageContent(kind, text, payload, wamid, needsAnswer);
    }
}
