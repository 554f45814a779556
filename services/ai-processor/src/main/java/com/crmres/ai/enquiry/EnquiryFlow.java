package com.crmres.ai.enquiry;

import com.crmres.ai.dialogue.Awaiting;
import com.crmres.ai.dialogue.Command.RaiseDoubt;
import com.crmres.ai.dialogue.Decision;
import com.crmres.ai.dialogue.DialogueState;
import com.crmres.ai.dialogue.Exchange;
import com.crmres.ai.dialogue.Flow;
import com.crmres.ai.language.Text;
import com.crmres.ai.reply.Line;
import com.crmres.ai.restaurant.Dish;
import com.crmres.ai.restaurant.Fact;
import com.crmres.ai.restaurant.MenuSection;
import com.crmres.ai.understanding.Intent;
import com.crmres.model.conversation.ConversationType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers each question from the restaurant's own facts, all in one bubble; what they do not hold is not answered. */
@Component
@Order(3)
final class EnquiryFlow implements Flow {

    /** The question is understood; in an answer there is no confidence at all. */
    private static final BigDecimal NO_ANSWER = BigDecimal.ZERO;

    @Override
    public Optional<Decision> answer(Exchange exchange) {
        if (wantsOfferedMenu(exchange)) {
            return Optional.of(decide(exchange, Set.of(Intent.MENU)));
        }
        return exchange.understanding().intent().isQuestion()
                ? Optional.of(decide(exchange, exchange.understanding().asks()))
                : Optional.empty();
    }

    private static boolean wantsOfferedMenu(Exchange exchange) {
        return exchange.state().awaiting() == Awaiting.MENU
                && exchange.understanding().intent() == Intent.CONFIRM;
    }

    private static Decision decide(Exchange exchange, Set<Intent> asks) {
        List<String> paragraphs = new ArrayList<>();
        if (asks.contains(Intent.MENU)) {
            paragraphs.addAll(menu(exchange));
        }
        if (asks.contains(Intent.DISH)) {
            paragraphs.addAll(dishes(exchange));
        }
        boolean isAboutDishes = !paragraphs.isEmpty();
        paragraphs.addAll(places(exchange, asks));
        if (asks.contains(Intent.FACT)) {
            paragraphs.addAll(facts(exchange));
        }
        if (isAboutDishes) {
            paragraphs.add(exchange.voice().say(asks.contains(Intent.MENU) ? Line.MENU_CLOSING : Line.DISH_CLOSING));
        }
        Decision decision = paragraphs.isEmpty() ? unanswered(exchange, asks) : answered(exchange, paragraphs);
        return decision.about(ConversationType.GENERAL);
    }

    private static Decision answered(Exchange exchange, List<String> paragraphs) {
        DialogueState state = exchange.state();
        boolean isOfferTaken = state.awaiting() == Awaiting.MENU || state.awaiting() == Awaiting.HANDOVER;
        return Decision.reply(
                exchange.bubble(String.join("\n", paragraphs)), isOfferTaken ? state.settled() : state.interrupted());
    }

    /** A dish that is not on the menu is no doubt; a question that no fact answers is one. */
    private static Decision unanswered(Exchange exchange, Set<Intent> asks) {
        if (asks.equals(Set.of(Intent.DISH))) {
            return Decision.reply(
                    exchange.bubble(exchange.voice().say(Line.DISH_UNKNOWN)),
                    exchange.state().awaiting(Awaiting.MENU));
        }
        Line line = asks.contains(Intent.MENU) ? Line.MENU_EMPTY : Line.CANNOT_SAY;
        return Decision.reply(
                        exchange.bubble(exchange.voice().say(line)),
                        exchange.state().awaiting(Awaiting.HANDOVER))
                .with(new RaiseDoubt(NO_ANSWER, "answer_by_hand"));
    }

    private static List<String> menu(Exchange exchange) {
        List<String> said = Text.of(exchange.said()).words();
        List<MenuSection> named = exchange.restaurant().menu().sectionsNamed(said);
        if (named.size() == 1) {
            return found(exchange, new MenuCard(exchange).section(named.getFirst()));
        }
        return exchange.restaurant().menu().isEmpty()
                ? List.of()
                : List.of(exchange.voice().say(Line.MENU_INTRO), new MenuCard(exchange).whole());
    }

    private static List<String> dishes(Exchange exchange) {
        List<String> said = Text.of(exchange.said()).words();
        List<Dish> dishes = exchange.restaurant().menu().dishesNamed(said);
        if (!dishes.isEmpty()) {
            return found(exchange, new MenuCard(exchange).dishes(dishes));
        }
        List<MenuSection> sections = exchange.restaurant().menu().sectionsNamed(said);
        return sections.isEmpty() ? List.of() : found(exchange, new MenuCard(exchange).section(sections.getFirst()));
    }

    private static List<String> found(Exchange exchange, String card) {
        return List.of(exchange.voice().say(Line.DISH_INTRO), card);
    }

    private static List<String> places(Exchange exchange, Set<Intent> asks) {
        List<String> paragraphs = new ArrayList<>();
        PlaceCard places = new PlaceCard(exchange);
        if (asks.contains(Intent.HOURS) && !places.isEmpty()) {
            paragraphs.add(exchange.voice().say(Line.HOURS_INTRO));
            paragraphs.add(places.hours());
        }
        if (asks.contains(Intent.LOCATION) && !places.isEmpty()) {
            paragraphs.add(exchange.voice().say(Line.LOCATION_INTRO));
            paragraphs.add(places.addresses());
        }
        return paragraphs;
    }

    private static List<String> facts(Exchange exchange) {
        return exchange.restaurant().factsAbout(exchange.understanding().topics()).stream()
                .map(Fact::text)
                .map(text -> text.in(exchange.isArabic()))
                .toList();
    }
}
