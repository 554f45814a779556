package com.crmres.ai.turn;

import com.crmres.ai.dialogue.Command;
import com.crmres.ai.dialogue.Command.AddToFeedback;
import com.crmres.ai.dialogue.Command.Escalate;
import com.crmres.ai.dialogue.Command.GiveFeedback;
import com.crmres.ai.dialogue.Command.RaiseDoubt;
import com.crmres.ai.dialogue.Command.RateFeedback;
import com.crmres.event.ConversationEscalated;
import com.crmres.event.FeedbackGiven;
import com.crmres.event.LowConfidence;
import com.crmres.kit.outbox.Outbox;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.feedback.Feedback;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what a turn decided besides its reply, and says so to the other services. */
@Component
class Consequences {

    private final Feedbacks feedbacks;
    private final Outbox outbox;

    Consequences(Feedbacks feedbacks, Outbox outbox) {
        this.feedbacks = feedbacks;
        this.outbox = outbox;
    }

    void carryOut(List<Command> commands, WithFeedback found, OpenTurn turn, Instant now) {
        for (Command command : commands) {
            switch (command) {
                case Escalate escalate -> escalate(found.conversation(), escalate, turn, now);
                case GiveFeedback given -> give(found.conversation(), given, turn, now);
                case RateFeedback rated -> rate(found, rated, now);
                case AddToFeedback added -> add(found.feedback(), added);
                case RaiseDoubt doubt ->
                    publish(
                            found.conversation(),
                            new LowConfidence(
                                    found.conversation().id(),
                                    turn.lastMessageId(),
                                    doubt.confidence(),
                                    doubt.suggestedAction()));
            }
        }
    }

    private void escalate(Conversation conversation, Escalate escalate, OpenTurn turn, Instant now) {
        conversation.escalate(escalate.reason(), now);
        publish(
                conversation,
                new ConversationEscalated(
                        conversation.id(), conversation.customerId(), turn.lastMessageId(), escalate.reason(), now));
    }

    private void give(Conversation conversation, GiveFeedback given, OpenTurn turn, Instant now) {
        Feedback feedback =
                new Feedback(given.feedbackId(), conversation, turn.lastMessageId(), given.sentiment(), now);
        feedback.says(given.comment(), given.categories());
        if (given.rating() != null) {
            feedback.rate(given.rating(), now);
        }
        feedbacks.save(feedback);
        given(conversation, feedback, now);
    }

    private void given(Conversation conversation, Feedback feedback, Instant now) {
        if (feedback.requiresFollowup()) {
            conversation.wantsPerson(now);
        }
        publish(conversation, fact(conversation, feedback));
    }

    private void rate(WithFeedback found, RateFeedback rated, Instant now) {
        Feedback feedback = found.feedback();
        if (feedback != null) {
            feedback.rate(rated.rating(), now);
            given(found.conversation(), feedback, now);
        }
    }

    private static void add(@Nullable Feedback feedback, AddToFeedback added) {
        if (feedback != null) {
            String before = feedback.comment();
            feedback.says(before == null ? added.comment() : before + "\n" + added.comment(), feedback.categories());
        }
    }

    private static FeedbackGiven fact(Conversation conversation, Feedback feedback) {
        return new FeedbackGiven(
                feedback.id(),
                conversation.id(),
                conversation.customerId(),
                feedback.messageId(),
                feedback.rating(),
                feedback.sentiment().code(),
                feedback.requiresFollowup());
    }

    private void publish(Conversation conversation, Object fact) {
        outbox.publish(conversation.id().toString(), fact, conversation.branchId());
    }
}
