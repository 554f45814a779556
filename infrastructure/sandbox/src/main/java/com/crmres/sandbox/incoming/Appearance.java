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
        if (content.isForGroup()) {
            return;
        }
        JsonNode payload = content.payload();
        switch (content.type()) {
            case "reaction" -> {
                chats.chat(pair).heardAt(now);
                String emoji = payload.path("emoji").asString("");
                chats.react(payload.path("message_id").asString(""), emoji.isEmpty() ? null : emoji);
            }
            case "edit" -> chats.change(original(payload), bubble -> bubble.withText(edited(payload.path("message"))));
            case "revoke" -> chats.change(original(payload), Bubble::revoked);
            case "system" -> {
                // nobody writes it, so no phone shows it and no window opens
            }
            default -> chats.add(pair, content.bubble(wamid, request.replyTo(), now));
        }
    }

    private static String original(JsonNode payload) {
        return payload.path("original_message_id").asString("");
    }

    private static String edited(JsonNode message) {
        JsonNode own = message.path(message.path("type").asString("text"));
        return own.path("body").asString(own.path("caption").asString(""));
    }
}
