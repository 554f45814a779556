package com.crmres.model.conversation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, whichever its kind.
 *
 * @param kind Meta's name of the kind: text, image, interactive ...
 * @param payload the kind's own object; for an outgoing interactive message the object that Meta is sent
 * @param needsAnswer false for what is only noted, as a reaction is
 */
public record MessageContent(
        String kind,
        @Nullable String text,
        @Nullable Map<String, Object> payload,
        @Nullable String replyToWamid,
        boolean needsAnswer) {

    public static MessageContent text(String text) {
        return new MessageContent("text", text, null, null, true);
    }

    /** Reply buttons or a list: the text is what it says when only words can be shown. */
    public static MessageContent interactive(String text, Map<String, Object> interactive) {
        return new MessageContent("interactive", text, interactive, null, true);
    }
}
