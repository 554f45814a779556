package com.crmres.whatsapp.conversation;

import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.live.LiveFeed;
import com.crmres.model.conversation.Conversation;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Ends conversations that the customer has left, and lets open screens see it. */
@Component
class Endings {

    private final LiveFeed feed;

    Endings(LiveFeed feed) {
        this.feed = feed;
    }

    void abandon(Conversation conversation, Instant at) {
        String before = conversation.status().code();
        conversation.abandon(at);
        LiveSignal end = LiveSignal.moved(
                conversation.id(), before, conversation.status().code());
        feed.tellAfterCommit(conversation.restaurantId(), end.type(), end.ids());
    }
}
