package com.crmres.ai.escalation;

import com.crmres.ai.dialogue.Awaiting;
import com.crmres.ai.dialogue.Exchange;
import com.crmres.ai.reply.Line;
import com.crmres.ai.understanding.Intent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All reasons for which a person takes over, the weightiest first. Bad feedback alone alerts, and is no such reason. */
final class EscalationPolicy {

    /** The customer's health is never guessed at. */
    static final EscalationRule ALLERGY = new EscalationRule("allergy", Line.HANDOVER_ALLERGY, meant(Intent.ALLERGY));

    static final EscalationRule ASKED_FOR_HUMAN = new EscalationRule(
            "asked_for_human",
            Line.HANDOVER_ASKED_FOR_HUMAN,
            meant(Intent.HUMAN).or(EscalationPolicy::agreedToHandover));

    static final EscalationRule PAYMENT = new EscalationRule("payment", Line.HANDOVER_PAYMENT, meant(Intent.PAYMENT));

    /** Once is feedback, twice is a person's business. */
    static final EscalationRule ANGRY_TWICE = new EscalationRule(
            "angry_twice",
            Line.HANDOVER_ANGRY_TWICE,
            exchange -> exchange.understanding().angry() && exchange.state().angry() >= 2);

    /** An order that is late, wrong or not all there needs somebody who can see it. */
    static final EscalationRule COMPLAINT =
            new EscalationRule("complaint", Line.HANDOVER_COMPLAINT, meant(Intent.COMPLAINT));

    static final EscalationRule UNREADABLE_MEDIA =
            new EscalationRule("unreadable_media", Line.HANDOVER_UNREADABLE_MEDIA, meant(Intent.UNREADABLE));

    /** Orders are taken, changed and cancelled by people. */
    static final EscalationRule ORDER_BY_HAND = new EscalationRule(
            "order_by_hand",
            Line.HANDOVER_ORDER_BY_HAND,
            meant(Intent.ORDER).or(meant(Intent.ORDER_CHANGE)).or(meant(Intent.CANCEL)));

    static final EscalationRule LOW_CONFIDENCE_TWICE = new EscalationRule(
            "low_confidence_twice",
            Line.HANDOVER_LOW_CONFIDENCE_TWICE,
            exchange -> exchange.state().misunderstood() >= 2 && !isOpenAnswer(exchange));

    static final List<EscalationRule> RULES = List.of(
            ALLERGY,
            ASKED_FOR_HUMAN,
            PAYMENT,
            ANGRY_TWICE,
            COMPLAINT,
            UNREADABLE_MEDIA,
            ORDER_BY_HAND,
            LOW_CONFIDENCE_TWICE);

    private static final Set<Awaiting> OPEN_QUESTIONS = Set.of(Awaiting.OPINION, Awaiting.REASON);

    private EscalationPolicy() {}

    static Optional<EscalationRule> firstThatApplies(Exchange exchange) {
        return RULES.stream().filter(rule -> rule.applies().test(exchange)).findFirst();
    }

    private static Predicate<Exchange> meant(Intent intent) {
        return exchange -> exchange.understanding().intent() == intent;
    }

    private static boolean agreedToHandover(Exchange exchange) {
        return exchange.state().awaiting() == Awaiting.HANDOVER
                && exchange.understanding().intent() == Intent.CONFIRM;
    }

    /** Whatever is said to "tell us how it was" is the answer to it. */
    private static boolean isOpenAnswer(Exchange exchange) {
        return OPEN_QUESTIONS.contains(exchange.state().awaiting());
    }
}
