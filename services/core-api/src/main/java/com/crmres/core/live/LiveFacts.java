package com.crmres.core.live;

import com.crmres.event.AlertAcknowledged;
import com.crmres.event.AlertRaised;
import com.crmres.event.ConversationEscalated;
import com.crmres.event.ConversationHandedBack;
import com.crmres.event.ConversationOpened;
import com.crmres.event.ConversationResolved;
import com.crmres.event.ConversationTakenOver;
import com.crmres.event.Event;
import com.crmres.event.FeedbackGiven;
import com.crmres.event.LowConfidence;
import com.crmres.event.MessageFailed;
import com.crmres.event.MessageReceived;
import com.crmres.event.OrderAdvanced;
import com.crmres.event.OrderPlaced;
import com.crmres.event.PhoneReplied;
import com.crmres.event.StaffReplied;
import com.crmres.event.TurnAnswered;
import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.facts.FactHandler;
import com.crmres.kit.live.LiveFeed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts what the bus tells into the stream of its restaurant. The entry is written before the fact counts as heard: told
 * twice after a crash, never not at all.
 */
@Configuration(proxyBeanMethods = false)
class LiveFacts {

    private static final String ACTIVE = "active";
    private static final String NEGATIVE = "negative";

    private final LiveFeed feed;

    LiveFacts(LiveFeed feed) {
        this.feed = feed;
    }

    @Bean
    FactHandler<ConversationOpened> conversationOpened() {
        return always(ConversationOpened.class, fact -> LiveSignal.opened(fact.conversationId()));
    }

    @Bean
    FactHandler<MessageReceived> messageReceived() {
        return always(MessageReceived.class, fact -> LiveSignal.said(fact.conversationId(), fact.messageId()));
    }

    @Bean
    FactHandler<TurnAnswered> turnAnswered() {
        return sometimes(
                TurnAnswered.class,
                fact -> Optional.ofNullable(fact.replyMessageId())
                        .map(reply -> LiveSignal.said(fact.conversationId(), reply)));
    }

    @Bean
    FactHandler<StaffReplied> staffReplied() {
        return always(StaffReplied.class, fact -> LiveSignal.said(fact.conversationId(), fact.messageId()));
    }

    @Bean
    FactHandler<PhoneReplied> phoneReplied() {
        return telling(
                PhoneReplied.class,
                fact -> Stream.concat(
                        Stream.of(LiveSignal.said(fact.conversationId(), fact.messageId())),
                        fact.tookOver() ? Stream.of(LiveSignal.takenOver(fact.conversationId())) : Stream.empty()));
    }

    /** A tick that must not be missed, though its sender may end before it tells. */
    @Bean
    FactHandler<MessageFailed> messageFailed() {
        return always(MessageFailed.class, fact -> LiveSignal.tick(fact.conversationId(), fact.messageId()));
    }

    @Bean
    FactHandler<ConversationEscalated> conversationEscalated() {
        return always(
                ConversationEscalated.class, fact -> LiveSignal.moved(fact.conversationId(), ACTIVE, "escalated"));
    }

    @Bean
    FactHandler<ConversationTakenOver> conversationTakenOver() {
        return always(ConversationTakenOver.class, fact -> LiveSignal.takenOver(fact.conversationId()));
    }

    @Bean
    FactHandler<ConversationHandedBack> conversationHandedBack() {
        return always(
                ConversationHandedBack.class,
                fact -> LiveSignal.moved(fact.conversationId(), fact.previousStatus(), ACTIVE));
    }

    @Bean
    FactHandler<ConversationResolved> conversationResolved() {
        return always(
                ConversationResolved.class,
                fact -> LiveSignal.moved(fact.conversationId(), fact.previousStatus(), "resolved"));
    }

    @Bean
    FactHandler<LowConfidence> lowConfidence() {
        return always(
                LowConfidence.class,
                fact -> LiveSignal.about(
                        LiveSignal.LOW_CONFIDENCE,
                        fact.conversationId(),
                        Map.of(
                                LiveSignal.CONFIDENCE,
                                fact.confidence().toPlainString(),
                                LiveSignal.SUGGESTED_ACTION,
                                fact.suggestedAction())));
    }

    @Bean
    FactHandler<FeedbackGiven> feedbackGiven() {
        return sometimes(
                FeedbackGiven.class,
                fact -> Optional.of(fact)
                        .filter(given ->
                                given.requiresFollowup() || given.sentiment().equals(NEGATIVE))
                        .map(given -> LiveSignal.about(
                                LiveSignal.NEGATIVE_FEEDBACK,
                                given.conversationId(),
                                Map.of(LiveSignal.FEEDBACK, given.feedbackId().toString()))));
    }

    @Bean
    FactHandler<AlertRaised> alertRaised() {
        return always(
                AlertRaised.class,
                fact -> LiveSignal.about(
                        LiveSignal.ALERT_NEW,
                        fact.conversationId(),
                        Map.of(LiveSignal.ALERT, fact.alertId().toString())));
    }

    @Bean
    FactHandler<AlertAcknowledged> alertAcknowledged() {
        return always(
                AlertAcknowledged.class,
                fact -> LiveSignal.about(
                        LiveSignal.ALERT_ACKNOWLEDGED,
                        fact.conversationId(),
                        Map.of(
                                LiveSignal.ALERT, fact.alertId().toString(),
                                LiveSignal.USER, fact.userId().toString())));
    }

    /** The message that tells the customer shows where they are talked to. */
    @Bean
    FactHandler<OrderPlaced> orderPlaced() {
        return telling(
                OrderPlaced.class,
                fact -> Stream.concat(
                        Stream.of(LiveSignal.ordered(fact.orderId())), said(fact.conversationId(), fact.messageId())));
    }

    @Bean
    FactHandler<OrderAdvanced> orderAdvanced() {
        return telling(
                OrderAdvanced.class,
                fact -> Stream.concat(
                        Stream.of(LiveSignal.orderMoved(fact.orderId(), fact.previousStatus(), fact.status())),
                        said(fact.conversationId(), fact.messageId())));
    }

    private static Stream<LiveSignal> said(@Nullable UUID conversationId, @Nullable UUID messageId) {
        return conversationId == null || messageId == null
                ? Stream.empty()
                : Stream.of(LiveSignal.said(conversationId, messageId));
    }

    private <T> FactHandler<T> always(Class<T> type, Function<T, LiveSignal> signal) {
        return telling(type, fact -> Stream.of(signal.apply(fact)));
    }

    private <T> FactHandler<T> sometimes(Class<T> type, Function<T, Optional<LiveSignal>> signal) {
        return telling(type, fact -> signal.apply(fact).stream());
    }

    private <T> FactHandler<T> telling(Class<T> type, Function<T, Stream<LiveSignal>> signals) {
        return new FactHandler<>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public void handle(Event<T> event) {
                signals.apply(event.data()).forEach(news -> feed.tell(event.restaurantId(), news.type(), news.ids()));
            }
        };
    }
}
