package com.crmres.ai.courtesy;

import com.crmres.ai.dialogue.Awaiting;
import com.crmres.ai.dialogue.Decision;
import com.crmres.ai.dialogue.DialogueState;
import com.crmres.ai.dialogue.Exchange;
import com.crmres.ai.dialogue.Flow;
import com.crmres.ai.reply.Line;
import com.crmres.ai.understanding.Courtesy;
import com.crmres.model.conversation.ConversationType;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Welcomes, thanks and takes leave; says nothing more once goodbye was said. */
@Component
@Order(4)
final class CourtesyFlow implements Flow {

    @Override
    public Optional<Decision> answer(Exchange exchange) {
        return switch (exchange.understanding().intent()) {
            case GREETING -> Optional.of(welcome(exchange));
            case THANKS -> Optional.of(thanks(exchange));
            case FAREWELL -> Optional.of(lastWord(exchange, Line.FAREWELL));
            case CONFIRM -> Optional.of(lastWord(exchange, Line.ACKNOWLEDGED));
            case DECLINE -> Optional.of(lastWord(exchange, Line.DECLINED));
            case REACTION -> Optional.of(Decision.silence(exchange.state()));
            default -> Optional.empty();
        };
    }

    private static Decision welcome(Exchange exchange) {
        Map<String, String> names = Map.of("restaurant", exchange.restaurantName());
        return Decision.reply(
                        exchange.bubble(exchange.voice().say(Line.GREETING, names)),
                        exchange.state().interrupted())
                .about(ConversationType.GENERAL);
    }

    /** «يعطيك العافية» is returned, and that is thanks enough. */
    private static Decision thanks(Exchange exchange) {
        boolean isReturned = exchange.understanding().courtesies().contains(Courtesy.AFIYA);
        if (!isReturned) {
            return lastWord(exchange, Line.THANKS);
        }
        if (exchange.state().saidGoodbye()) {
            return Decision.silence(exchange.state());
        }
        return Decision.reply(exchange.bubble(), exchange.state().closed());
    }

    private static Decision lastWord(Exchange exchange, Line line) {
        DialogueState state = exchange.state();
        if (state.saidGoodbye()) {
            return Decision.silence(state);
        }
        boolean isOfferAnswered = state.awaiting() == Awaiting.HANDOVER || state.awaiting() == Awaiting.MENU;
        return Decision.reply(
                exchange.bubble(exchange.voice().say(line)),
                isOfferAnswered ? state.settled().closed() : state.closed());
    }
}
