package com.crmres.ai.understanding;

import com.crmres.ai.language.Affixes;
import com.crmres.ai.language.Cue;
import com.crmres.ai.language.Hit;
import com.crmres.ai.language.Lexicon;
import com.crmres.ai.language.OwnQuestion;
import com.crmres.ai.language.Text;
import com.crmres.ai.language.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules look at: the signs found in a turn's text, and what was expected of it. */
final class Evidence {

    private final Utterance utterance;
    private final Text text;
    private final List<Hit> hits;
    private final Set<Cue> cues = EnumSet.noneOf(Cue.class);
    private final List<Opinion> opinions;
    private final @Nullable Integer rating;
    private final boolean namesDish;
    private final Set<String> topics;

    Evidence(Utterance utterance, Lexicon lexicon) {
        this.utterance = utterance;
        this.text = Text.of(utterance.text());
        this.hits = lexicon.find(text);
        hits.forEach(hit -> cues.add(hit.cue()));
        this.opinions = Opinions.in(text, hits);
        this.rating = Ratings.in(utterance, text, hits);
        this.namesDish = has(Cue.DISH)
                || text.words().stream()
                        .flatMap(word -> Affixes.readings(word).stream())
                        .anyMatch(utterance.dishWords()::contains);
        this.topics = topics();
    }

    private Set<String> topics() {
        return Stream.concat(
                        hits.stream()
                                .filter(hit ->
                                        hit.cue() == Cue.TOPIC && !hit.note().isEmpty())
                                .map(Hit::note),
                        utterance.ownQuestions().stream()
                                .filter(question -> question.isAskedIn(text))
                                .map(OwnQuestion::topic))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is asked that the restaurant answers in its own words. */
    Set<String> factTopics() {
        return topics;
    }

    boolean asksFact() {
        return has(Cue.TOPIC) || !topics.isEmpty();
    }

    Text text() {
        return text;
    }

    List<Opinion> opinions() {
        return opinions;
    }

    @Nullable
    Integer rating() {
        return rating;
    }

    @Nullable
    String choice() {
        return utterance.choice();
    }

    boolean isRatingAwaited() {
        return utterance.ratingAwaited();
    }

    boolean hasUnreadable() {
        return utterance.hasUnreadable();
    }

    boolean has(Cue cue) {
        return cues.contains(cue);
    }

    boolean hasAny(Cue... wanted) {
        for (Cue cue : wanted) {
            if (cues.contains(cue)) {
                return true;
            }
        }
        return false;
    }

    long count(Cue cue) {
        return hits.stream().filter(hit -> hit.cue() == cue).count();
    }

    boolean namesDish() {
        return namesDish;
    }

    boolean names(String word) {
        return text.words().stream().anyMatch(found -> Affixes.readings(found).contains(word));
    }

    boolean hasEmoji() {
        return text.tokens().stream().anyMatch(token -> token.kind() == Token.Kind.EMOJI);
    }

    boolean hasNumber() {
        return text.tokens().stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER);
    }

    boolean asks() {
        return text.folded().contains("؟") || text.folded().contains("?") || has(Cue.QUESTION);
    }

    boolean likes() {
        return opinions.stream().anyMatch(Opinion::liked);
    }

    boolean dislikes() {
        return opinions.stream().anyMatch(opinion -> !opinion.liked());
    }

    int words() {
        return (int) text.tokens().stream().filter(Token::isWord).count();
    }

    /** Whether every word belongs to one of these; words without a meaning of their own do not count. */
    boolean saysOnly(Cue... allowed) {
        Set<Cue> wanted = EnumSet.of(Cue.PLAIN, allowed);
        List<Token> tokens = text.tokens();
        return hasAny(allowed)
                && IntStream.range(0, tokens.size())
                        .filter(at -> tokens.get(at).isWord() || tokens.get(at).kind() == Token.Kind.NUMBER)
                        .allMatch(at -> hits.stream().anyMatch(hit -> wanted.contains(hit.cue()) && covers(hit, at)));
    }

    private static boolean covers(Hit hit, int at) {
        return hit.start() <= at && at < hit.end();
    }
}
