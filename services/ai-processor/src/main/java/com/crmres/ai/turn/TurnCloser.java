package com.crmres.ai.turn;

import com.crmres.ai.dialogue.Command.AddToFeedback;
import com.crmres.ai.dialogue.Command.RateFeedback;
import com.crmres.ai.dialogue.Decision;
import com.crmres.ai.dialogue.Dialogue.Answer;
import com.crmres.ai.dialogue.DialogueState;
import com.crmres.ai.reply.Reply;
import com.crmres.ai.restaurant.RestaurantFacts;
import com.crmres.event.TurnAnswered;
import com.crmres.event.signal.Queues;
import com.crmres.event.signal.SendSignal;
import com.crmres.kit.id.Ids;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.outbox.OutboxMessage;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.Sender;
import com.crmres.model.whatsapp.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Second half of a turn: reply, state, facts and record in one transaction, if the turn is still ours. */
@Component
class TurnCloser {

    private static final TypeReference<Map<String, Object>> STATE = new TypeReference<>() {};

    private final Tenants tenants;
    private final Conversations conversations;
    private final Messages messages;
    private final TurnRecords records;
    private final Consequences consequences;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock system;
    private final BusinessClock business;
    private final JsonMapper json;

    TurnCloser(
            Tenants tenants,
            Conversations conversations,
            Messages messages,
            TurnRecords records,
            Consequences consequences,
            Outbox outbox,
            Ids ids,
            Clock system,
            BusinessClock business,
            JsonMapper json) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.messages = messages;
        this.records = records;
        this.consequences = consequences;
        this.outbox = outbox;
        this.ids = ids;
        this.system = system;
        this.business = business;
        this.json = json;
    }

    /** Empty when the turn was lost or the conversation is no longer the AI's: then nothing at all is done. */
    Optional<Closed> close(OpenTurn turn, RestaurantFacts restaurant, Answer answer) {
        return tenants.write(
                turn.key().restaurantId(),
                () -> lock(turn, answer.decision())
                        .filter(found -> found.conversation().isAnsweredByAi())
                        .map(found -> finish(turn, restaurant, answer, found)));
    }

    private Optional<WithFeedback> lock(OpenTurn turn, Decision decision) {
        UUID conversationId = turn.key().conversationId();
        return decision.commands().stream()
                .flatMap(command -> switch (command) {
                    case RateFeedback rated -> Optional.of(rated.feedbackId()).stream();
                    case AddToFeedback added -> Optional.of(added.feedbackId()).stream();
                    default -> Optional.<UUID>empty().stream();
                })
                .findFirst()
                .flatMap(feedbackId -> conversations.lockInTurn(conversationId, turn.id(), feedbackId))
                .or(() -> conversations
                        .lockInTurn(conversationId, turn.id())
                        .map(conversation -> new WithFeedback(conversation, null)));
    }

    private Closed finish(OpenTurn turn, RestaurantFacts restaurant, Answer answer, WithFeedback found) {
        Conversation conversation = found.conversation();
        Decision decision = answer.decision();
        Instant now = business.instant();
        boolean heardMore = conversation.lastSeq() != turn.lastSeq();
        @Nullable UUID replyId = decision.reply() == null ? null : send(decision.reply(), conversation, turn, now);
        remember(conversation, answer, now);
        consequences.carryOut(decision.commands(), found, turn, now);
        records.keep(turn, TurnRecord.of(turn, restaurant, answer), conversation, replyId, system.instant());
        outbox.publish(key(conversation), answered(turn, answer, replyId, now), conversation.branchId());
        conversation.endTurn();
        // last, because it makes all changes above go out first, each row once
        messages.markAnswered(
                turn.messageIds(), turn.id(), answer.understanding().sentiment().code());
        return new Closed(replyId, now, heardMore);
    }

    /** The first bubble stands for the reply where one is asked for. */
    private UUID send(Reply reply, Conversation conversation, OpenTurn turn, Instant now) {
        return reply.bubbles().stream()
                .map(bubble -> send(bubble, conversation, turn, now))
                .toList()
                .getFirst();
    }

    private UUID send(Outgoing bubble, Conversation conversation, OpenTurn turn, Instant now) {
        Message message = Message.toCustomer(ids.next(), conversation, Sender.AI, bubble.content(), now);
        message.answeredIn(turn.id());
        messages.save(message);
        outbox.enqueue(OutboxMessage.inOrder(
                Queues.OUTBOUND,
                message.conversationId().toString(),
                message.id() + ":" + message.enqueueCount(),
                new SendSignal(message.restaurantId(), message.id())));
        return message.id();
    }

    private void remember(Conversation conversation, Answer answer, Instant now) {
        DialogueState state = answer.decision().state();
        conversation.remember(json.convertValue(state, STATE), now);
        conversation.wasUnderstood(answer.understanding().confidence(), now);
        if (answer.decision().about() != null) {
            conversation.isAbout(answer.decision().about(), now);
        }
    }

    private static TurnAnswered answered(OpenTurn turn, Answer answer, @Nullable UUID replyId, Instant now) {
        return new TurnAnswered(
                turn.key().conversationId(),
                turn.id(),
                replyId,
                turn.messageIds(),
                turn.firstReceivedAt(),
                now,
                answer.understanding().intent().code(),
                answer.understanding().language().code(),
                answer.understanding().confidence());
    }

    private static String key(Conversation conversation) {
        return conversation.id().toString();
    }

    /**
     * How a turn ended.
     *
     * @param heardMore whether anybody wrote while it was being decided
     */
    record Closed(@Nullable UUID replyId, Instant at, boolean heardMore) {}
}
