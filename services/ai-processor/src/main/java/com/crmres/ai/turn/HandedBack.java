package com.crmres.ai.turn;

import com.crmres.event.ConversationHandedBack;
import com.crmres.event.Event;
import com.crmres.kit.facts.FactHandler;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks at once at a conversation that is the AI's again: the customer may be waiting. */
@Component
class HandedBack implements FactHandler<ConversationHandedBack> {

    private final TurnTimer timer;

    HandedBack(TurnTimer timer) {
        this.timer = timer;
    }

    @Override
    public Class<ConversationHandedBack> type() {
        return ConversationHandedBack.class;
    }

    @Override
    public void handle(Event<ConversationHandedBack> event) {
        timer.lookIn(
                Duration.ZERO,
                new ConversationKey(event.restaurantId(), event.data().conversationId()));
    }
}
