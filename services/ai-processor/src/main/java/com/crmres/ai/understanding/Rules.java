package com.crmres.ai.understanding;

import static com.crmres.ai.understanding.Rule.rule;

import com.crmres.ai.language.Cue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules, the weightiest first: what needs a person, then what needs doing, then questions, then politeness. */
final class Rules {

    static final List<Rule> ALL = List.of(
            rule("chose_menu", Intent.MENU, "0.99", said -> chose(said, "ask:menu")),
            rule("chose_human", Intent.HUMAN, "0.99", said -> chose(said, "ask:human")),
            rule("chose_feedback", Intent.FEEDBACK, "0.99", said -> chose(said, "ask:feedback")),
            rule("chose_rating", Intent.RATING, "0.99", said -> chosePrefix(said, Ratings.CHOICE)),
            rule("media_without_words", Intent.UNREADABLE, "0.99", said -> said.hasUnreadable() && isWordless(said)),
            rule("health", Intent.ALLERGY, "0.92", said -> said.hasAny(Cue.ALLERGY, Cue.MEDICAL)),
            rule("asked_for_person", Intent.HUMAN, "0.95", said -> said.has(Cue.HUMAN)),
            rule("person_wanted", Intent.HUMAN, "0.90", Rules::wantsPerson),
            rule("payment_trouble", Intent.PAYMENT, "0.92", Rules::hasPaymentTrouble),
            rule("awaited_rating", Intent.RATING, "0.97", said -> said.isRatingAwaited() && said.rating() != null),
            rule("cancels", Intent.CANCEL, "0.90", said -> said.has(Cue.CANCEL) && !said.likes()),
            rule("changes_order", Intent.ORDER_CHANGE, "0.90", said -> said.has(Cue.CHANGE)),
            rule("order_trouble", Intent.COMPLAINT, "0.92", Rules::hasOrderTrouble),
            rule("order_late", Intent.COMPLAINT, "0.85", Rules::isOrderLate),
            rule("agrees", Intent.CONFIRM, "0.85", said -> isShort(said) && said.saysOnly(Cue.CONFIRM)),
            rule("declines", Intent.DECLINE, "0.85", said -> isShort(said) && said.saysOnly(Cue.DECLINE, Cue.NEGATION)),
            rule("rates", Intent.FEEDBACK, "0.95", said -> said.rating() != null && !said.hasAny(Cue.WANT, Cue.ORDER)),
            rule("orders", Intent.ORDER, "0.92", Rules::isOrder),
            rule("insults", Intent.FEEDBACK, "0.85", said -> said.has(Cue.ANGER)),
            rule("judges_a_side", Intent.FEEDBACK, "0.92", said -> judges(said) && isAboutVisit(said)),
            rule("judges", Intent.FEEDBACK, "0.80", Rules::judges),
            rule("offers_opinion", Intent.FEEDBACK, "0.85", said -> said.has(Cue.REMARK) && !said.asks()),
            rule("asks_menu", Intent.MENU, "0.93", said -> said.has(Cue.MENU)),
            rule("asks_dish", Intent.DISH, "0.88", Rules::asksForDish),
            rule("asks_hours", Intent.HOURS, "0.90", said -> said.has(Cue.HOURS) && !said.has(Cue.SEASON)),
            rule("asks_location", Intent.LOCATION, "0.90", said -> said.has(Cue.LOCATION)),
            rule("asks_fact", Intent.FACT, "0.85", said -> said.asksFact() || said.has(Cue.HOURS)),
            rule("asks_prices", Intent.MENU, "0.80", said -> said.has(Cue.PRICE)),
            rule("asks_whether_there_is", Intent.DISH, "0.65", said -> said.has(Cue.HAVE) && said.words() > 1),
            rule("names_dish", Intent.DISH, "0.60", said -> said.namesDish() && said.words() <= 4),
            rule("takes_leave", Intent.FAREWELL, "0.90", said -> said.has(Cue.FAREWELL) && !said.asks()),
            rule("greets", Intent.GREETING, "0.95", Rules::greets),
            rule("thanks", Intent.THANKS, "0.93", Rules::thanks),
            rule("agrees_at_length", Intent.CONFIRM, "0.65", said -> said.has(Cue.CONFIRM) && said.words() <= 3),
            rule("frowns", Intent.FEEDBACK, "0.60", said -> isWordless(said) && said.has(Cue.EMOJI_NEGATIVE)),
            rule("reacts", Intent.REACTION, "0.80", Rules::reacts));

    private Rules() {}

    private static boolean chose(Evidence said, String id) {
        return id.equals(said.choice());
    }

    private static boolean chosePrefix(Evidence said, String prefix) {
        @Nullable String choice = said.choice();
        return choice != null && choice.startsWith(prefix) && said.rating() != null;
    }

    private static boolean isWordless(Evidence said) {
        return said.words() == 0 && !said.hasNumber();
    }

    private static boolean isShort(Evidence said) {
        return said.words() <= 4;
    }

    private static boolean wantsPerson(Evidence said) {
        return said.has(Cue.PERSON)
                && (said.hasAny(Cue.SPEAK)
                        || said.words() <= 2 && said.opinions().isEmpty());
    }

    private static boolean hasPaymentTrouble(Evidence said) {
        return said.has(Cue.PAYMENT_TROUBLE)
                || (said.has(Cue.MONEY) && said.has(Cue.MONEY_TROUBLE) && !said.has(Cue.HAVE));
    }

    private static boolean hasOrderTrouble(Evidence said) {
        return said.hasAny(Cue.WHERE_IS_ORDER, Cue.NOT_ARRIVED, Cue.WRONG_ORDER, Cue.COMPLAIN);
    }

    /** Late and not there yet; once it has come, being late is an opinion. */
    private static boolean isOrderLate(Evidence said) {
        return said.has(Cue.LATE)
                && (namesOrder(said) || said.count(Cue.LATE) > 1)
                && !said.hasAny(Cue.ARRIVED, Cue.VISIT, Cue.ASPECT);
    }

    private static boolean namesOrder(Evidence said) {
        return said.names("طلب") || said.names("طلبيه") || said.names("اوردر") || said.names("order");
    }

    private static boolean isOrder(Evidence said) {
        if (said.dislikes() || said.has(Cue.PRICE) || (said.has(Cue.HAVE) && said.asks())) {
            return false;
        }
        if (said.has(Cue.ORDER)) {
            return true;
        }
        boolean counted = said.has(Cue.QUANTITY) || said.hasNumber();
        if (said.has(Cue.WANT)) {
            return said.namesDish() || (counted && !said.has(Cue.MENU));
        }
        return counted && said.namesDish() && said.opinions().isEmpty() && !said.hasAny(Cue.VISIT, Cue.HAVE);
    }

    private static boolean judges(Evidence said) {
        if (said.opinions().isEmpty()) {
            return false;
        }
        if (said.dislikes()) {
            return !said.has(Cue.MENU);
        }
        boolean isQuestion = said.hasAny(Cue.MENU, Cue.PRICE, Cue.HOURS, Cue.LOCATION)
                || (said.has(Cue.HAVE) && !said.has(Cue.ASPECT))
                || (said.asks() && isShort(said));
        return !isQuestion && !(greets(said) && isShort(said) && !isAboutVisit(said));
    }

    private static boolean isAboutVisit(Evidence said) {
        return said.hasAny(Cue.ASPECT, Cue.VISIT, Cue.ARRIVED)
                || said.namesDish()
                || said.opinions().size() > 1;
    }

    private static boolean asksForDish(Evidence said) {
        return said.namesDish() && (said.hasAny(Cue.PRICE, Cue.HAVE) || said.asks());
    }

    private static boolean greets(Evidence said) {
        return said.hasAny(Cue.SALAM, Cue.HELLO, Cue.WELLBEING, Cue.WISHES);
    }

    private static boolean thanks(Evidence said) {
        return said.hasAny(Cue.THANKS, Cue.AFIYA) || (isWordless(said) && said.has(Cue.EMOJI_THANKS));
    }

    private static boolean reacts(Evidence said) {
        return isWordless(said) && (said.hasEmoji() || said.text().original().isBlank());
    }
}
