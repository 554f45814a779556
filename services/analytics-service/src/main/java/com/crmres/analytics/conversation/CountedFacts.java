package com.crmres.analytics.conversation;

import com.crmres.analytics.calendar.RestaurantCalendar;
import com.crmres.event.ConversationEscalated;
import com.crmres.event.ConversationOpened;
import com.crmres.event.Event;
import com.crmres.event.MessageFailed;
import com.crmres.event.MessageReceived;
import com.crmres.event.TurnAnswered;
import com.crmres.kit.facts.FactHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What each fact of a conversation adds, and to which day. */
@Configuration(proxyBeanMethods = false)
class CountedFacts {

    private final ConversationDays days;
    private final RestaurantCalendar calendar;

    CountedFacts(ConversationDays days, RestaurantCalendar calendar) {
        this.days = days;
        this.calendar = calendar;
    }

    @Bean
    FactHandler<ConversationOpened> conversationsOpened() {
        return counted(
                ConversationOpened.class, opened -> opened.data().openedAt(), opened -> Tally.CONVERSATION_OPENED);
    }

    @Bean
    FactHandler<MessageReceived> messagesReceived() {
        return counted(
                MessageReceived.class, message -> message.data().receivedAt(), message -> Tally.MESSAGE_RECEIVED);
    }

    @Bean
    FactHandler<MessageFailed> messagesFailed() {
        return counted(MessageFailed.class, Event::occurredAt, message -> Tally.MESSAGE_FAILED);
    }

    @Bean
    FactHandler<ConversationEscalated> escalations() {
        return counted(
                ConversationEscalated.class,
                escalated -> escalated.data().escalatedAt(),
                escalated -> Tally.ESCALATION);
    }

    @Bean
    FactHandler<TurnAnswered> turnsAnswered() {
        return counted(TurnAnswered.class, turn -> turn.data().answeredAt(), turn -> answer(turn.data()));
    }

    private static Tally answer(TurnAnswered turn) {
        return turn.replyMessageId() == null
                ? Tally.NOTHING
                : Tally.answeredAfter(Duration.between(turn.firstMessageAt(), turn.answeredAt()));
    }

    private <T> FactHandler<T> counted(
            Class<T> type, Function<Event<T>, Instant> when, Function<Event<T>, Tally> adds) {
        return new FactHandler<>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public void handle(Event<T> event) {
                days.add(
                        event.restaurantId(),
                        calendar.dayOf(event.restaurantId(), when.apply(event)),
                        adds.apply(event));
            }
        };
    }
}
