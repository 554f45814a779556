package com.crmres.core.customer.consent;

import com.crmres.event.CustomerOptedIn;
import com.crmres.event.CustomerOptedOut;
import com.crmres.event.Event;
import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.facts.FactHandler;
import com.crmres.kit.live.LiveFeed;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes into the history of consents what customers say on WhatsApp itself, and lets open screens see it. */
@Configuration(proxyBeanMethods = false)
class HeardConsents {

    /** As the history shows where they said so. */
    private static final String WORDS = "words";

    private final ConsentDesk desk;
    private final LiveFeed screens;

    HeardConsents(ConsentDesk desk, LiveFeed screens) {
        this.desk = desk;
        this.screens = screens;
    }

    @Bean
    FactHandler<CustomerOptedOut> optOuts() {
        return hearing(CustomerOptedOut.class, event -> {
            CustomerOptedOut fact = event.data();
            desk.hear(fact.customerId(), false, fact.source());
            show(event.restaurantId(), fact.conversationId());
        });
    }

    /** Who told only Meta to send promotions again has not allowed them to the restaurant, unless they had before. */
    @Bean
    FactHandler<CustomerOptedIn> optIns() {
        return hearing(CustomerOptedIn.class, event -> {
            CustomerOptedIn fact = event.data();
            if (fact.source().equals(WORDS) || desk.wasEverGranted(fact.customerId())) {
                desk.hear(fact.customerId(), true, fact.source());
                show(event.restaurantId(), fact.conversationId());
            }
        });
    }

    private void show(UUID restaurantId, @Nullable UUID conversationId) {
        if (conversationId != null) {
            LiveSignal news = LiveSignal.changed(conversationId);
            screens.tellAfterCommit(restaurantId, news.type(), news.ids());
        }
    }

    private static <T> FactHandler<T> hearing(Class<T> type, Consumer<Event<T>> work) {
        return new FactHandler<>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public void handle(Event<T> event) {
                work.accept(event);
            }
        };
    }
}
