package com.crmres.ai.turn;

import com.crmres.ai.dialogue.Command;
import com.crmres.ai.dialogue.Dialogue.Answer;
import com.crmres.ai.dialogue.DialogueState;
import com.crmres.ai.restaurant.RestaurantFacts;
import com.crmres.ai.understanding.Language;
import com.crmres.ai.understanding.Understanding;
import com.crmres.model.restaurant.Personality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One turn as it was: enough to decide it again and compare. */
record TurnRecord(Input input, Output output) {

    static TurnRecord of(OpenTurn turn, RestaurantFacts restaurant, Answer answer) {
        return new TurnRecord(
                new Input(
                        turn.messages(),
                        turn.state(),
                        turn.usualLanguage(),
                        restaurant.personality(),
                        restaurant.menu().fingerprint()),
                Output.of(answer));
    }

    /** What the turn decided upon; its clock is {@code business_time}. */
    record Input(
            List<Incoming> messages,
            DialogueState state,
            Language usualLanguage,
            Personality personality,
            String menuFingerprint) {}

    /** What it came to. */
    record Output(
            Understanding understanding,
            List<Command> commands,
            DialogueState state,
            @Nullable String reply) {

        static Output of(Answer answer) {
            return new Output(
                    answer.understanding(),
                    answer.decision().commands(),
                    answer.decision().state(),
                    answer.decision().reply() == null
                            ? null
                            : answer.decision().reply().text());
        }
    }
}
