package com.crmres.core.conversation;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How far one person has read one conversation; written by {@link ReadMarks}. */
@Entity
@Table(name = "conversation_reads")
class ConversationRead extends TenantEntity {

    private UUID conversationId;

    private UUID userId;

    private long lastReadSeq;

    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected ConversationRead() {}
}
