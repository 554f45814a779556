package com.crmres.core.live;

import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.live.LiveFeed;
import com.crmres.testing.LocalDatabase;
import java.util.Objects;
import java.util.UUID;

/** What the other services put into a restaurant's stream. */
record News(LiveFeed feed, UUID restaurantId) {

    void tell(LiveSignal signal) {
        feed.tell(restaurantId, signal.type(), signal.ids());
    }

    /** The message with this seq was stored. */
    UUID said(UUID conversation, long seq) {
        UUID message = messageId(conversation, seq);
        tell(LiveSignal.said(conversation, message));
        return message;
    }

    static UUID messageId(UUID conversation, long seq) {
        Object id = LocalDatabase.rows(
                        "select id from messages where conversation_id = ? and seq = ?", conversation, seq)
                .getFirst()
                .get("id");
        return (UUID) Objects.requireNonNull(id);
    }
}
