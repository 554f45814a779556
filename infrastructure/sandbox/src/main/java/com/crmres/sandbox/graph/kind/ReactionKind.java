package com.crmres.sandbox.graph.kind;

import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.Limits;
import com.crmres.sandbox.number.BusinessNumber;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** An emoji on a message; an empty one takes it away. */
@Component
class ReactionKind implements MessageKind {

    private static final int LONGEST = 16;

    @Override
    public String name() {
        return "reaction";
    }

    @Override
    public Content read(BusinessNumber number, JsonNode body) {
        JsonNode reaction = MessageKind.object(body, "reaction");
        Limits.require(
                !reaction.path("message_id").asString("").isBlank(),
                () -> GraphErrors.required("reaction['message_id']"));
        JsonNode emoji = reaction.path("emoji");
        Limits.require(emoji.isString(), () -> GraphErrors.required("reaction['emoji']"));
        Limits.require(
                isOneEmoji(emoji.stringValue()),
                () -> GraphErrors.invalidParam("Param reaction['emoji'] must be a single emoji."));
        Limits.require(
                !body.has("context"),
                () -> GraphErrors.invalidParam("A reaction cannot be sent as a contextual reply."));
        return Content.payload(emoji.stringValue(), reaction);
    }

    private static boolean isOneEmoji(String emoji) {
        return emoji.isEmpty()
                || (emoji.length() <= LONGEST
                        && emoji.codePoints().noneMatch(Character::isLetter)
                        && emoji.codePoints().anyMatch(point -> point > 0xa8));
    }
}
