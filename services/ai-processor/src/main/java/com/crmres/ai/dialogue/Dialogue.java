package com.crmres.ai.dialogue;

import com.crmres.ai.reply.Texts;
import com.crmres.ai.restaurant.RestaurantFacts;
import com.crmres.ai.understanding.Language;
import com.crmres.ai.understanding.Reader;
import com.crmres.ai.understanding.ReadingChain;
import com.crmres.ai.understanding.Understanding;
import com.crmres.ai.understanding.Utterance;
import com.crmres.ai.understanding.Utterance.Heard;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Understands what was said and lets the first flow that knows an answer decide. Needs no database and no clock. */
public final class Dialogue {

    private final ReadingChain chain;
    private final List<Flow> flows;
    private final Texts texts;
    private final BigDecimal sureEnough;

    public Dialogue(List<Reader> readers, List<Flow> flows, Texts texts, BigDecimal sureEnough) {
        this.chain = new ReadingChain(readers, sureEnough);
        this.flows = List.copyOf(flows);
        this.texts = texts;
        this.sureEnough = sureEnough;
    }

    public Answer answer(Question question) {
        DialogueState state = question.state();
        Utterance utterance = new Utterance(
                question.heard(),
                state.awaiting() == Awaiting.RATING,
                question.restaurant().menu().dishWords(),
                question.restaurant().ownQuestions(),
                state.language() == null ? question.usualLanguage() : state.language());
        Understanding understanding = chain.read(utterance);
        Exchange exchange = new Exchange(
                question.turnId(),
                utterance.text(),
                understanding,
                state.heard(understanding.language(), understanding.isSureTo(sureEnough), understanding.angry()),
                question.restaurant(),
                texts.voice(
                        understanding.language(),
                        question.restaurant().personality(),
                        question.turnId().getLeastSignificantBits()),
                question.now());
        Decision decision = flows.stream()
                .flatMap(flow -> flow.answer(exchange).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No flow answers " + understanding.intent()));
        return new Answer(understanding, decision);
    }

    /** What a turn puts before the dialogue. */
    public record Question(
            UUID turnId,
            List<Heard> heard,
            DialogueState state,
            Language usualLanguage,
            RestaurantFacts restaurant,
            Instant now) {}

    /** What the dialogue makes of it. */
    public record Answer(Understanding understanding, Decision decision) {}
}
