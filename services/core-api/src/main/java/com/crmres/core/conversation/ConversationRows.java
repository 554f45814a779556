package com.crmres.core.conversation;

import com.crmres.event.signal.LiveSignal;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.live.LiveFeed;
import com.crmres.kit.security.Caller;
import com.crmres.model.conversation.Conversation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conversations for those who keep something beside them; needs the transaction of the caller's restaurant. */
@Component
public class ConversationRows {

    private final EntityManager entities;
    private final LiveFeed screens;

    ConversationRows(EntityManager entities, LiveFeed screens) {
        this.entities = entities;
        this.screens = screens;
    }

    /** One that the caller sees. */
    public Conversation find(Caller caller, UUID id) {
        return visible(caller, entities.find(Conversation.class, id));
    }

    /** The same, held until the transaction ends. */
    public Conversation lock(Caller caller, UUID id) {
        return visible(caller, entities.find(Conversation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Conversation visible(Caller caller, @Nullable Conversation found) {
        return Optional.ofNullable(found)
                .filter(conversation -> caller.sees(conversation.branchId()))
                .orElseThrow(() -> new NotFound("conversation"));
    }

    /** Open screens show it anew once the transaction has committed. */
    public void changed(Conversation conversation) {
        LiveSignal news = LiveSignal.changed(conversation.id());
        screens.tellAfterCommit(conversation.restaurantId(), news.type(), news.ids());
    }
}
