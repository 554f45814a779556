package com.crmres.model.conversation;

import java.util.HashMap;
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

    /** What belongs to its kind, and of what was there before whatever it does not speak of. */
    Map<String, Object> payloadOver(@Nullable Map<String, Object> before) {
        Map<String, Object> both = new HashMap<>(before == null ? Map.of() : before);
        both.putAll(payload == null ? Map.of() : payload);
        return both;
    }
}
