package com.crmres.ai.reply;

import com.crmres.model.whatsapp.Interactive.Button;
import com.crmres.model.whatsapp.Interactive.Buttons;
import com.crmres.model.whatsapp.Interactive.ReplyList;
import com.crmres.model.whatsapp.Interactive.Row;
import com.crmres.model.whatsapp.Outgoing;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is said to the customer in one turn.
 *
 * @param text what it says, with its choices left out
 * @param bubbles as they are sent: one, unless the words need more
 */
public record Reply(String text, List<Outgoing> bubbles) {

    public Reply {
        if (bubbles.isEmpty()) {
            throw new IllegalArgumentException("A reply that says nothing");
        }
        bubbles = Outgoing.merged(bubbles);
    }

    public static Reply text(String text) {
        return new Reply(text, List.copyOf(Outgoing.texts(text)));
    }

    public static Reply buttons(String text, List<Button> choices) {
        return new Reply(text, List.of(Buttons.of(text, choices)));
    }

    public static Reply list(String text, String button, String section, List<Row> choices) {
        return new Reply(text, List.of(ReplyList.of(text, button, section, choices)));
    }

    /** This and then that; words that follow each other share a bubble, since each bubble is paid for. */
    public Reply and(Reply next) {
        return new Reply(
                text + "\n\n" + next.text,
                Stream.concat(bubbles.stream(), next.bubbles.stream()).toList());
    }
}
