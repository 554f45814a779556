package com.crmres.ai.turn;

import com.crmres.event.signal.TurnSignal;
import java.util.UUID;

/** Which conversation, of which restaurant. */
record ConversationKey(UUID restaurantId, UUID conversationId) {

    static ConversationKey of(TurnSignal signal) {
        return new ConversationKey(signal.restaurantId(), signal.conversationId());
    }
}
