package com.crmres.ai.feedback;

import com.crmres.ai.dialogue.Awaiting;
import com.crmres.ai.dialogue.Command.AddToFeedback;
import com.crmres.ai.dialogue.Command.GiveFeedback;
import com.crmres.ai.dialogue.Command.RateFeedback;
import com.crmres.ai.dialogue.Decision;
import com.crmres.ai.dialogue.DialogueState;
import com.crmres.ai.dialogue.Exchange;
import com.crmres.ai.dialogue.Flow;
import com.crmres.ai.reply.Line;
import com.crmres.ai.reply.Reply;
import com.crmres.ai.understanding.Intent;
import com.crmres.ai.understanding.Understanding;
import com.crmres.model.conversation.ConversationType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * From an opinion to a rating: nothing -> (opinion) -> rating asked -> (rating) -> done, with one question more after a
 * middling rating of which the reason is not known. Other questions may come between; the open one stays open.
 */
@Component
@Order(2)
final class FeedbackFlow implements Flow {

    private static final Set<String> OFFERS = Set.of("chose_feedback", "offers_opinion");
    private static final int HIGH = 4;
    private static final int MIDDLE = 3;
    private static final int MOST_TIMES_ASKED = 2;

    @Override
    public Optional<Decision> answer(Exchange exchange) {
        return decide(exchange).map(decision -> decision.about(ConversationType.FEEDBACK));
    }

    private static Optional<Decision> decide(Exchange exchange) {
        Understanding understanding = exchange.understanding();
        DialogueState state = exchange.state();
        if (OFFERS.contains(understanding.ground())) {
            return Optional.of(Decision.reply(
                    exchange.bubble(exchange.voice().say(Line.ASK_FOR_FEEDBACK)), state.awaiting(Awaiting.OPINION)));
        }
        @Nullable UUID feedbackId = state.feedbackId();
        return switch (state.awaiting()) {
            case RATING -> feedbackId == null ? opened(exchange) : continued(exchange, feedbackId);
            case REASON -> feedbackId == null ? opened(exchange) : explained(exchange, feedbackId);
            case OPINION -> isOpinion(exchange) ? Optional.of(opinion(exchange)) : Optional.empty();
            default -> opened(exchange);
        };
    }

    private static Optional<Decision> opened(Exchange exchange) {
        return switch (exchange.understanding().intent()) {
            case FEEDBACK, RATING -> Optional.of(opinion(exchange));
            default -> Optional.empty();
        };
    }

    /** An opinion, with or without its rating, as a feedback of its own. */
    private static Decision opinion(Exchange exchange) {
        Understanding understanding = exchange.understanding();
        @Nullable Integer rating = understanding.rating();
        UUID id = exchange.turnId();
        @Nullable String comment = understanding.opinions().isEmpty() && rating != null ? null : exchange.said();
        GiveFeedback given = new GiveFeedback(id, comment, understanding.sentiment(), understanding.sides(), rating);
        return rating == null
                ? Decision.reply(
                                RatingQuestion.after(Acknowledgement.of(exchange), exchange),
                                exchange.state().awaiting(Awaiting.RATING, id))
                        .with(given)
                : rated(exchange, rating, id, comment != null).with(given);
    }

    private static Optional<Decision> continued(Exchange exchange, UUID feedbackId) {
        Understanding understanding = exchange.understanding();
        @Nullable Integer rating = understanding.rating();
        if (rating != null) {
            return Optional.of(rated(exchange, rating, feedbackId, true)
                    .with(new RateFeedback(feedbackId, rating, understanding.sentiment())));
        }
        if (understanding.intent() == Intent.DECLINE) {
            return Optional.of(Decision.reply(
                    exchange.bubble(exchange.voice().say(Line.DECLINED)),
                    exchange.state().settled()));
        }
        if (understanding.intent() == Intent.FEEDBACK) {
            return Optional.of(more(exchange, feedbackId));
        }
        return isNumberOutOfRange(exchange) ? Optional.of(askAgain(exchange, feedbackId)) : Optional.empty();
    }

    /** Further words go to the same feedback; the question is put once more and then let be. */
    private static Decision more(Exchange exchange, UUID feedbackId) {
        AddToFeedback added = new AddToFeedback(feedbackId, exchange.said());
        if (exchange.state().asked() >= MOST_TIMES_ASKED) {
            return Decision.reply(
                            exchange.bubble(exchange.voice().say(Line.REASON_HEARD)),
                            exchange.state().settled())
                    .with(added);
        }
        return Decision.reply(
                        RatingQuestion.after(Acknowledgement.of(exchange), exchange),
                        exchange.state().awaiting(Awaiting.RATING, feedbackId))
                .with(added);
    }

    private static Decision askAgain(Exchange exchange, UUID feedbackId) {
        Reply reply = exchange.bubble(exchange.voice().say(Line.ASK_RATING_AGAIN));
        return Decision.reply(reply, exchange.state().awaiting(Awaiting.RATING, feedbackId));
    }

    private static Decision rated(Exchange exchange, int rating, UUID feedbackId, boolean reasonKnown) {
        DialogueState state = exchange.state();
        if (rating >= HIGH) {
            return Decision.reply(
                    thanks(exchange, Line.RATED_HIGH), state.settled().closed());
        }
        if (rating < MIDDLE) {
            return Decision.reply(thanks(exchange, Line.RATED_LOW), state.settled());
        }
        return reasonKnown
                ? Decision.reply(
                        thanks(exchange, Line.RATED_MIDDLE_KNOWN),
                        state.settled().closed())
                : Decision.reply(thanks(exchange, Line.RATED_MIDDLE), state.awaiting(Awaiting.REASON, feedbackId));
    }

    private static Reply thanks(Exchange exchange, Line line) {
        return exchange.bubble(exchange.voice().say(line));
    }

    private static Optional<Decision> explained(Exchange exchange, UUID feedbackId) {
        if (exchange.understanding().intent() == Intent.DECLINE) {
            return Optional.of(Decision.reply(
                    thanks(exchange, Line.DECLINED), exchange.state().settled()));
        }
        return isOpinion(exchange)
                ? Optional.of(Decision.reply(
                                thanks(exchange, Line.REASON_HEARD),
                                exchange.state().settled().closed())
                        .with(new AddToFeedback(feedbackId, exchange.said())))
                : Optional.empty();
    }

    /** What answers an open question: an opinion, or words that mean nothing else. */
    private static boolean isOpinion(Exchange exchange) {
        return switch (exchange.understanding().intent()) {
            case FEEDBACK, RATING, UNKNOWN -> true;
            case DISH -> exchange.understanding().ground().equals("names_dish");
            default -> false;
        };
    }

    private static boolean isNumberOutOfRange(Exchange exchange) {
        return exchange.understanding().intent() == Intent.UNKNOWN
                && exchange.said().codePoints().anyMatch(Character::isDigit);
    }
}
