package com.crmres.ai.turn;

import com.crmres.ai.dialogue.DialogueState;
import com.crmres.ai.turn.Opening.Busy;
import com.crmres.ai.turn.Opening.NotYet;
import com.crmres.ai.turn.Opening.Nothing;
import com.crmres.ai.turn.Opening.Opened;
import com.crmres.ai.understanding.Language;
import com.crmres.kit.id.Ids;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Conversation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** First half of a turn: takes the lease and reads all that is unanswered, in one short transaction. */
@Component
class TurnOpener {

    private final Tenants tenants;
    private final Conversations conversations;
    private final Messages messages;
    private final Ids ids;
    private final Clock system;
    private final BusinessClock business;
    private final JsonMapper json;
    private final Duration lease;
    private final QuietPeriod quietPeriod;

    TurnOpener(
            Tenants tenants,
            Conversations conversations,
            Messages messages,
            Ids ids,
            Clock system,
            BusinessClock business,
            JsonMapper json,
            TurnSettings settings) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.messages = messages;
        this.ids = ids;
        this.system = system;
        this.business = business;
        this.json = json;
        this.lease = settings.lease();
        this.quietPeriod = new QuietPeriod(settings.quietPeriod(), settings.longestWait());
    }

    Opening open(ConversationKey key) {
        return tenants.write(
                key.restaurantId(),
                () -> conversations
                        .lock(key.conversationId())
                        .filter(Conversation::isAnsweredByAi)
                        .map(conversation -> open(key, conversation))
                        .orElseGet(Nothing::new));
    }

    /** Says that the turn is still being worked on. */
    void extendLease(OpenTurn turn) {
        Instant until = system.instant().plus(lease);
        tenants.write(turn.key().restaurantId(), () -> {
            conversations.extendLease(turn.key().conversationId(), turn.id(), until);
        });
    }

    private Opening open(ConversationKey key, Conversation conversation) {
        List<Unanswered> unanswered = messages.unanswered(key.conversationId());
        if (unanswered.isEmpty()) {
            return new Nothing();
        }
        if (unanswered.getFirst().orphaned()) {
            messages.giveUp(key.conversationId());
            return new Nothing();
        }
        Instant now = business.instant();
        List<Incoming> incoming =
                unanswered.stream().map(Unanswered::message).map(Incoming::of).toList();
        Duration wait = quietPeriod.remaining(
                incoming.stream().map(Incoming::receivedAt).toList(), now);
        if (wait.isPositive()) {
            return new NotYet(wait);
        }
        UUID token = ids.next();
        Instant openedAt = system.instant();
        if (!conversation.beginTurn(token, openedAt, lease)) {
            return new Busy();
        }
        return new Opened(new OpenTurn(
                token,
                key,
                incoming,
                state(conversation.state()),
                unanswered.getFirst().language().isArabic() ? Language.ARABIC : Language.ENGLISH,
                conversation.lastSeq(),
                now,
                openedAt));
    }

    private DialogueState state(Map<String, Object> remembered) {
        return remembered.isEmpty() ? DialogueState.fresh() : json.convertValue(remembered, DialogueState.class);
    }
}
