package com.crmres.notification.alert;

import com.crmres.event.ConversationEscalated;
import com.crmres.event.ConversationTakenOver;
import com.crmres.event.Event;
import com.crmres.event.FeedbackGiven;
import com.crmres.event.LowConfidence;
import com.crmres.event.MessageFailed;
import com.crmres.event.NumberQualityChanged;
import com.crmres.event.OrderAdvanced;
import com.crmres.event.OrderPlaced;
import com.crmres.event.TemplateStatusChanged;
import com.crmres.kit.facts.FactHandler;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which facts are incidents, and which settle them. */
@Configuration(proxyBeanMethods = false)
class AlertingFacts {

    private final Alarm alarm;
    private final AlertDesk desk;

    AlertingFacts(Alarm alarm, AlertDesk desk) {
        this.alarm = alarm;
        this.desk = desk;
    }

    @Bean
    FactHandler<ConversationEscalated> escalations() {
        return raising(ConversationEscalated.class, event -> Optional.of(Incident.of(event.data())));
    }

    @Bean
    FactHandler<FeedbackGiven> worryingFeedback() {
        return raising(
                FeedbackGiven.class,
                event -> FeedbackConcern.about(event.data())
                        .map(concern -> Incident.of(event.data(), concern.reason(), event.occurredAt())));
    }

    @Bean
    FactHandler<LowConfidence> doubts() {
        return raising(LowConfidence.class, event -> Optional.of(Incident.of(event.data(), event.occurredAt())));
    }

    @Bean
    FactHandler<MessageFailed> failures() {
        return raising(MessageFailed.class, event -> Optional.of(Incident.of(event.data(), event.occurredAt())));
    }

    @Bean
    FactHandler<NumberQualityChanged> judgedNumbers() {
        return raising(
                NumberQualityChanged.class,
                event -> MetaConcern.about(event.data())
                        .map(reason -> Incident.of(event.data(), reason, event.branchId(), event.occurredAt())));
    }

    @Bean
    FactHandler<TemplateStatusChanged> lostTemplates() {
        return raising(
                TemplateStatusChanged.class,
                event -> MetaConcern.about(event.data())
                        .map(reason -> Incident.of(event.data(), reason, event.occurredAt())));
    }

    @Bean
    FactHandler<ConversationTakenOver> takeOvers() {
        return hearing(ConversationTakenOver.class, event -> desk.takenOver(event.data()));
    }

    @Bean
    FactHandler<OrderPlaced> newOrders() {
        return raising(OrderPlaced.class, event -> Incident.of(event.data(), event.branchId()));
    }

    @Bean
    FactHandler<OrderAdvanced> seenOrders() {
        return hearing(OrderAdvanced.class, event -> desk.seen(event.data()));
    }

    private <T> FactHandler<T> raising(Class<T> type, Function<Event<T>, Optional<Incident>> incident) {
        return hearing(
                type, event -> incident.apply(event).ifPresent(found -> alarm.raise(event.restaurantId(), found)));
    }

    private static <T> FactHandler<T> hearing(Class<T> type, Consumer<Event<T>> listener) {
        return new FactHandler<>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public void handle(Event<T> event) {
                listener.accept(event);
            }
        };
    }
}
