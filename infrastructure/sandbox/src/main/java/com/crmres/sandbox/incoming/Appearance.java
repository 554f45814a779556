package com.crmres.sandbox.incoming;

import com.crmres.sandbox.phone.Bubble;
import com.crmres.sandbox.phone.Chats;
import com.crmres.sandbox.phone.Pair;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the customer's own phone shows of what was sent. */
@Component
class Appearance {

    private final Chats chats;

    Appearance(Chats chats) {
        this.chats = chats;
    }

    void show(Pair pair, String wamid, MessageRequest request, MessageContent content, Instant now) {
        JsonNode payload = content.payload();
        switch (content.isForGroup() ? "group" : content.type()) {
            case "reaction" -> react(pair, payload, now);
            case "edit" -> chats.change(original(payload), bubble -> bubble.withText(edited(payload.path("message"))));
            case "revoke" -> chats.change(original(payload), Bubble::revoked);
            case "system", "group" -> {
                // no chat of two shows it, and no window opens
            }
            default -> chats.add(pair, content.bubble(wamid, request.replyTo(), now));
        }
    }

    private void react(Pair pair, JsonNode reaction, Instant now) {
        chats.chat(pair).heardAt(now);
        String emoji = reaction.path("emoji").asString("");
        chats.react(reaction.path("message_id").asString(""), emoji.isEmpty() ? null : emoji);
    }

    private static String original(JsonNode payload) {
        return payload.path("original_message_id").asString("");
    }

    private static String edited(JsonNode message) {
        JsonNode own = message.path(message.path("type").asString("text"));
        return own.path("body").asString(own.path("caption").asString(""));
    }
}
