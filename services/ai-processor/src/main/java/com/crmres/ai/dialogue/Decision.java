package com.crmres.ai.dialogue;

import com.crmres.ai.reply.Reply;
import com.crmres.model.conversation.ConversationType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a turn comes to.
 *
 * @param reply absent when nothing need be said
 * @param about what the conversation turned to be about; absent when that has not changed
 */
public record Decision(
        @Nullable Reply reply,
        DialogueState state,
        @Nullable ConversationType about,
        List<Command> commands) {

    public static Decision reply(Reply reply, DialogueState state) {
        return new Decision(reply, state, null, List.of());
    }

    public static Decision silence(DialogueState state) {
        return new Decision(null, state, null, List.of());
    }

    public Decision about(@Nullable ConversationType type) {
        return new Decision(reply, state, type, commands);
    }

    public Decision with(Command... commands) {
        return new Decision(reply, state, about, List.of(commands));
    }
}
