package com.crmres.notification.alert;

import com.crmres.event.ConversationEscalated;
import com.crmres.event.Event;
import com.crmres.event.FeedbackGiven;
import com.crmres.event.LowConfidence;
import com.crmres.event.MessageFailed;
import com.crmres.kit.facts.FactHandler;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which facts are incidents. */
@Configuration(proxyBeanMethods = false)
class AlertingFacts {

    private final AlertDesk desk;

    AlertingFacts(AlertDesk desk) {
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

    private <T> FactHandler<T> raising(Class<T> type, Function<Event<T>, Optional<Incident>> incident) {
        return new FactHandler<>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public void handle(Event<T> event) {
                incident.apply(event).ifPresent(found -> desk.raise(event.restaurantId(), found));
            }
        };
    }
}
