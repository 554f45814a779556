package com.crmres.ai.escalation;

import com.crmres.ai.dialogue.Command.Escalate;
import com.crmres.ai.dialogue.Command.RaiseDoubt;
import com.crmres.ai.dialogue.Decision;
import com.crmres.ai.dialogue.Exchange;
import com.crmres.ai.dialogue.Flow;
import com.crmres.ai.understanding.Intent;
import com.crmres.model.conversation.ConversationType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says a last word and hands over to a person; comes before every other flow. */
@Component
@Order(1)
final class HandOverFlow implements Flow {

    @Override
    public Optional<Decision> answer(Exchange exchange) {
        return EscalationPolicy.firstThatApplies(exchange).map(rule -> handOver(rule, exchange));
    }

    private static Decision handOver(EscalationRule rule, Exchange exchange) {
        Escalate escalate = new Escalate(rule.reason());
        Decision decision = Decision.reply(
                        exchange.bubble(exchange.voice().say(rule.handover())),
                        exchange.state().settled())
                .about(about(exchange.understanding().intent()));
        return rule.equals(EscalationPolicy.LOW_CONFIDENCE_TWICE)
                ? decision.with(new RaiseDoubt(exchange.understanding().confidence(), "take_over"), escalate)
                : decision.with(escalate);
    }

    private static @Nullable ConversationType about(Intent intent) {
        return switch (intent) {
            case ORDER, ORDER_CHANGE, CANCEL -> ConversationType.ORDER;
            case COMPLAINT, PAYMENT, ALLERGY, HUMAN, UNREADABLE -> ConversationType.SUPPORT;
            default -> null;
        };
    }
}
