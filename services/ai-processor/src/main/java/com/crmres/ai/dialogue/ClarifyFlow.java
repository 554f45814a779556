package com.crmres.ai.dialogue;

import com.crmres.ai.dialogue.Command.RaiseDoubt;
import com.crmres.ai.reply.Label;
import com.crmres.ai.reply.Line;
import com.crmres.ai.reply.Reply;
import com.crmres.ai.reply.Voice;
import com.crmres.model.whatsapp.Interactive.Button;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks what was meant, and offers what can be done; the last flow, which always has an answer. */
@Component
@Order(9)
final class ClarifyFlow implements Flow {

    @Override
    public Optional<Decision> answer(Exchange exchange) {
        Voice voice = exchange.voice();
        List<Button> choices = List.of(
                new Button("ask:menu", voice.label(Label.CHOOSE_MENU)),
                new Button("ask:feedback", voice.label(Label.CHOOSE_FEEDBACK)),
                new Button("ask:human", voice.label(Label.CHOOSE_HUMAN)));
        Reply reply = Reply.buttons(exchange.lines(voice.say(Line.CLARIFY)), choices);
        return Optional.of(Decision.reply(reply, exchange.state().interrupted())
                .with(new RaiseDoubt(exchange.understanding().confidence(), "ask_again")));
    }
}
