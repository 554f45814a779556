package com.crmres.ai.understanding;

import com.crmres.ai.language.Cue;
import com.crmres.ai.language.Lexicon;
import com.crmres.model.feedback.Sentiment;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads by word lists and named rules: exact, explainable, and the same every time. */
public final class RuleReader implements Reader {

    private static final Rule NOTHING_KNOWN = Rule.rule("nothing_known", Intent.UNKNOWN, "0.20", said -> true);
    private static final Rule MEDIA_BESIDE_WORDS =
            Rule.rule("media_beside_words", Intent.UNREADABLE, "0.80", Evidence::hasUnreadable);
    private static final Map<Cue, Courtesy> COURTESIES = Map.of(
            Cue.SALAM, Courtesy.SALAM,
            Cue.HELLO, Courtesy.HELLO,
            Cue.WELLBEING, Courtesy.WELLBEING,
            Cue.AFIYA, Courtesy.AFIYA,
            Cue.WISHES, Courtesy.WISHES,
            Cue.THANKS, Courtesy.THANKS,
            Cue.FAREWELL, Courtesy.FAREWELL);

    private final Lexicon lexicon;

    public RuleReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Optional<Understanding> read(Utterance utterance) {
        Evidence said = new Evidence(utterance, lexicon);
        Rule rule = Rules.ALL.stream()
                .filter(each -> each.applies().test(said))
                .findFirst()
                .orElse(said.hasUnreadable() ? MEDIA_BESIDE_WORDS : NOTHING_KNOWN);
        return Optional.of(new Understanding(
                rule.intent(),
                confidence(rule, said),
                rule.name(),
                Languages.of(said.text(), lexicon, utterance.lastLanguage()),
                sentiment(rule.intent(), said),
                said.opinions(),
                said.rating(),
                asks(rule.intent(), said),
                said.factTopics(),
                courtesies(said),
                said.has(Cue.ANGER)));
    }

    /** A question of when, in a season that opening hours say nothing about, is not understood by knowing its words. */
    private static BigDecimal confidence(Rule rule, Evidence said) {
        boolean isSeasonal = rule.intent() == Intent.FACT && said.has(Cue.SEASON);
        return isSeasonal ? rule.strength().min(new BigDecimal("0.60")) : rule.strength();
    }

    private static Sentiment sentiment(Intent intent, Evidence said) {
        boolean liked = said.likes();
        boolean disliked = said.dislikes() || said.has(Cue.ANGER);
        if (!disliked && (intent.isQuestion() || intent == Intent.ORDER)) {
            return Sentiment.NEUTRAL;
        }
        if (liked && disliked) {
            return Sentiment.MIXED;
        }
        if (liked || disliked) {
            return liked ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
        }
        return unspoken(intent, said);
    }

    /** Without a word of praise or blame, the rating speaks, then the trouble itself, then the emoji. */
    private static Sentiment unspoken(Intent intent, Evidence said) {
        @Nullable Integer rating = said.rating();
        if (rating != null) {
            return rating >= 4 ? Sentiment.POSITIVE : rating <= 2 ? Sentiment.NEGATIVE : Sentiment.NEUTRAL;
        }
        if ((intent == Intent.COMPLAINT && said.hasAny(Cue.NOT_ARRIVED, Cue.WRONG_ORDER, Cue.LATE, Cue.COMPLAIN))
                || intent == Intent.PAYMENT
                || said.has(Cue.EMOJI_NEGATIVE)) {
            return Sentiment.NEGATIVE;
        }
        return said.has(Cue.EMOJI_POSITIVE) ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
    }

    private static Set<Intent> asks(Intent intent, Evidence said) {
        Set<Intent> asks = EnumSet.noneOf(Intent.class);
        if (!intent.isQuestion()) {
            return asks;
        }
        asks.add(intent);
        if (said.namesDish() && said.hasAny(Cue.PRICE, Cue.HAVE)) {
            asks.add(Intent.DISH);
        }
        if (said.has(Cue.HOURS) && !said.has(Cue.SEASON)) {
            asks.add(Intent.HOURS);
        }
        if (said.has(Cue.LOCATION)) {
            asks.add(Intent.LOCATION);
        }
        if (said.asksFact()) {
            asks.add(Intent.FACT);
        }
        return asks;
    }

    private static Set<Courtesy> courtesies(Evidence said) {
        Set<Courtesy> courtesies = EnumSet.noneOf(Courtesy.class);
        COURTESIES.forEach((cue, courtesy) -> {
            if (said.has(cue)) {
                courtesies.add(courtesy);
            }
        });
        return courtesies;
    }
}
