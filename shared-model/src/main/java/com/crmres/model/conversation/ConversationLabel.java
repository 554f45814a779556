package com.crmres.model.conversation;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A label that somebody put on a conversation. */
@Entity
@Table(name = "conversation_labels")
public class ConversationLabel extends TenantEntity {

    private UUID conversationId;

    private UUID labelId;

    private UUID putBy;

    private Instant putAt;

    @SuppressWarnings("NullAway.Init")
    protected ConversationLabel() {}

    public ConversationLabel(UUID id, Conversation conversation, UUID labelId, UUID putBy, Instant at) {
        super(id, conversation.restaurantId());
        this.conversationId = conversation.id();
        this.labelId = labelId;
        this.putBy = putBy;
        this.putAt = at;
    }

    public UUID conversationId() {
        return conversationId;
    }

    public UUID labelId() {
        return labelId;
    }

    public UUID putBy() {
        return putBy;
    }

    public Instant putAt() {
        return putAt;
    }
}
