package com.crmres.ai.dialogue;

import com.crmres.ai.understanding.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a conversation between turns.
 *
 * @param feedbackId the feedback that the open question is about
 * @param asked how often the open question was put
 * @param misunderstood turns in a row that made no sense
 * @param angry turns in which the customer was angry
 * @param saidGoodbye whether our last word closed the conversation
 */
public record DialogueState(
        Awaiting awaiting,
        @Nullable UUID feedbackId,
        int asked,
        int misunderstood,
        int angry,
        boolean saidGoodbye,
        @Nullable Language language) {

    public static DialogueState fresh() {
        return new DialogueState(Awaiting.NOTHING, null, 0, 0, 0, false, null);
    }

    public DialogueState awaiting(Awaiting next) {
        return new DialogueState(next, null, 1, misunderstood, angry, false, language);
    }

    /** A question about a feedback is open; putting it again is counted. */
    public DialogueState awaiting(Awaiting next, UUID feedback) {
        int times = next == awaiting ? asked + 1 : 1;
        return new DialogueState(next, feedback, times, misunderstood, angry, false, language);
    }

    public DialogueState settled() {
        return new DialogueState(Awaiting.NOTHING, null, 0, misunderstood, angry, false, language);
    }

    /** The open question stays open while something else was answered. */
    public DialogueState interrupted() {
        return new DialogueState(awaiting, feedbackId, asked, misunderstood, angry, false, language);
    }

    public DialogueState closed() {
        return new DialogueState(awaiting, feedbackId, asked, misunderstood, angry, true, language);
    }

    DialogueState heard(Language spoken, boolean isUnderstood, boolean isAngry) {
        return new DialogueState(
                awaiting,
                feedbackId,
                asked,
                isUnderstood ? 0 : misunderstood + 1,
                isAngry ? angry + 1 : angry,
                saidGoodbye,
                spoken);
    }
}
