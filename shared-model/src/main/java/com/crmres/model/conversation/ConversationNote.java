package com.crmres.model.conversation;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What people of the restaurant tell each other about a conversation; customers never get it. */
@Entity
@Table(name = "conversation_notes")
public class ConversationNote extends TenantEntity {

    private UUID conversationId;

    @Column(name = "text")
    private String text;

    private UUID writtenBy;

    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ConversationNote() {}

    public ConversationNote(UUID id, Conversation conversation, String text, UUID writtenBy, Instant at) {
        super(id, conversation.restaurantId());
        this.conversationId = conversation.id();
        this.text = text;
        this.writtenBy = writtenBy;
        this.createdAt = at;
        this.updatedAt = at;
    }

    public void says(String text, Instant at) {
        this.text = text;
        this.updatedAt = at;
    }

    public boolean isBy(UUID userId) {
        return writtenBy.equals(userId);
    }

    public UUID conversationId() {
        return conversationId;
    }

    public String text() {
        return text;
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
