package com.crmres.model.alert;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that people of the restaurant have to know at once; one per incident. */
@Entity
@Table(name = "alerts")
public class Alert extends TenantEntity {

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    private String incident;

    @Nullable
    private UUID conversationId;

    @Nullable
    private String subject;

    @Nullable
    private UUID customerId;

    @Nullable
    private UUID messageId;

    @Nullable
    private UUID branchId;

    private String reason;

    private Instant raisedAt;

    @Nullable
    private Instant acknowledgedAt;

    @Nullable
    private UUID acknowledgedBy;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    public Alert(
            UUID id,
            UUID restaurantId,
            AlertKind kind,
            String incident,
            UUID conversationId,
            String reason,
            Instant at) {
        super(id, restaurantId);
        this.kind = kind;
        this.incident = incident;
        this.conversationId = conversationId;
        this.reason = reason;
        this.raisedAt = at;
    }

    public void isAbout(@Nullable UUID customerId, @Nullable UUID messageId) {
        this.customerId = customerId;
        this.messageId = messageId;
    }

    /** Whether it was this that acknowledged it: the first who has seen an alert stays the one who did. */
    public boolean acknowledge(UUID userId, Instant at) {
        if (isAcknowledged()) {
            return false;
        }
        acknowledgedAt = at;
        acknowledgedBy = userId;
        return true;
    }

    public AlertKind kind() {
        return kind;
    }

    public String incident() {
        return incident;
    }

    /** Absent where the alert concerns the restaurant as such. */
    public @Nullable UUID conversationId() {
        return conversationId;
    }

    /** What it is about where that is no guest: a number, a template. */
    public @Nullable String subject() {
        return subject;
    }

    public @Nullable UUID customerId() {
        return customerId;
    }

    public @Nullable UUID messageId() {
        return messageId;
    }

    /** The conversation's when the alert was raised; without one it concerns everybody. */
    public @Nullable UUID branchId() {
        return branchId;
    }

    public String reason() {
        return reason;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable UUID acknowledgedBy() {
        return acknowledgedBy;
    }

    public boolean isAcknowledged() {
        return acknowledgedAt != null;
    }
}
