package com.crmres.model.conversation;

import com.crmres.model.IllegalMove;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one customer and one number of a restaurant have to say to each other, until it is settled or goes quiet.
 * Every verb expects the row to be locked by the transaction that calls it.
 */
@Entity
@Table(name = "conversations")
public class Conversation extends TenantEntity {

    /** How long after a customer's message Meta lets a business write freely. */
    public static final Duration WINDOW = Duration.ofHours(24);

    private UUID customerId;

    private UUID whatsappNumberId;

    @Nullable
    private UUID branchId;

    @Enumerated(EnumType.STRING)
    private ConversationStatus status = ConversationStatus.ACTIVE;

    @Enumerated(EnumType.STRING)
    private ConversationType type = ConversationType.GENERAL;

    @Enumerated(EnumType.STRING)
    private HandledBy handledBy = HandledBy.AI;

    @Nullable
    private UUID assignedTo;

    @Nullable
    private BigDecimal aiConfidence;

    private long lastSeq;

    private Instant lastMessageAt;

    @Nullable
    private Instant lastCustomerMessageAt;

    private Instant startedAt;

    @Nullable
    private Instant escalatedAt;

    @Nullable
    private String escalationReason;

    @Nullable
    private Instant takenOverAt;

    @Nullable
    private Instant resolvedAt;

    @Nullable
    private Instant abandonedAt;

    private Instant updatedAt;

    /** What the flows remember between turns. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> state = new HashMap<>();

    @Nullable
    @Column(insertable = false)
    private UUID turnToken;

    @Nullable
    @Column(insertable = false)
    private Instant turnUntil;

    @SuppressWarnings("NullAway.Init")
    protected Conversation() {}

    public Conversation(UUID id, UUID restaurantId, UUID customerId, UUID whatsappNumberId, Instant at) {
        super(id, restaurantId);
        this.customerId = customerId;
        this.whatsappNumberId = whatsappNumberId;
        this.startedAt = at;
        this.lastMessageAt = at;
        this.updatedAt = at;
    }

    /** The branch that the number belongs to, where it belongs to one. */
    public void isAt(UUID branchId) {
        this.branchId = branchId;
    }

    /** Gives the next message its place. */
    public long nextSeq(Instant at) {
        lastMessageAt = at;
        updatedAt = at;
        return ++lastSeq;
    }

    /** The customer wrote: by Meta's clock, which may be older than a message that came before. */
    public void heardFromCustomer(Instant customerTime) {
        if (lastCustomerMessageAt == null || customerTime.isAfter(lastCustomerMessageAt)) {
            lastCustomerMessageAt = customerTime;
        }
    }

    public boolean hasGoneQuiet(Instant quietSince) {
        return status == ConversationStatus.ACTIVE
                && lastCustomerMessageAt != null
                && lastCustomerMessageAt.isBefore(quietSince);
    }

    /** Whether free text may still be sent, with a margin for the way to Meta. */
    public boolean isWindowOpen(Instant now, Duration margin) {
        return lastCustomerMessageAt != null
                && now.isBefore(lastCustomerMessageAt.plus(WINDOW).minus(margin));
    }

    public boolean isAnsweredByAi() {
        return status == ConversationStatus.ACTIVE && handledBy == HandledBy.AI;
    }

    public boolean isTakenOver() {
        return takenOverAt != null;
    }

    public void isAbout(ConversationType type, Instant at) {
        this.type = type;
        this.updatedAt = at;
    }

    public void wasUnderstood(BigDecimal confidence, Instant at) {
        this.aiConfidence = confidence.setScale(2, RoundingMode.HALF_UP);
        this.updatedAt = at;
    }

    /** A person is called for; the AI is silent until they hand back or resolve. */
    public void escalate(String reason, Instant at) {
        become(ConversationStatus.ESCALATED, at);
        handledBy = HandledBy.STAFF;
        escalationReason = reason;
        escalatedAt = at;
    }

    public void takeOver(UUID userId, Instant at) {
        if (!status.isOpen()) {
            throw new IllegalMove("conversation", status, "taken over");
        }
        handledBy = HandledBy.STAFF;
        assignedTo = userId;
        takenOverAt = at;
        updatedAt = at;
    }

    public void handBack(Instant at) {
        if (status == ConversationStatus.ESCALATED) {
            become(ConversationStatus.ACTIVE, at);
        } else if (status != ConversationStatus.ACTIVE) {
            throw new IllegalMove("conversation", status, "handed back");
        }
        handledBy = HandledBy.AI;
        assignedTo = null;
        takenOverAt = null;
        updatedAt = at;
    }

    public void resolve(Instant at) {
        become(ConversationStatus.RESOLVED, at);
        resolvedAt = at;
    }

    public void abandon(Instant at) {
        become(ConversationStatus.ABANDONED, at);
        abandonedAt = at;
    }

    private void become(ConversationStatus next, Instant at) {
        if (!status.canBecome(next)) {
            throw new IllegalMove("conversation", status, next);
        }
        status = next;
        updatedAt = at;
    }

    public void remember(Map<String, Object> state, Instant at) {
        this.state = new HashMap<>(state);
        this.updatedAt = at;
    }

    /** Takes the lease on answering, unless somebody else holds it. Leases run on system time. */
    public boolean beginTurn(UUID token, Instant systemNow, Duration lease) {
        if (turnUntil != null && turnUntil.isAfter(systemNow)) {
            return false;
        }
        turnToken = token;
        turnUntil = systemNow.plus(lease);
        return true;
    }

    public boolean isInTurn(UUID token) {
        return token.equals(turnToken);
    }

    public void endTurn() {
        turnToken = null;
        turnUntil = null;
    }

    public UUID customerId() {
        return customerId;
    }

    public UUID whatsappNumberId() {
        return whatsappNumberId;
    }

    public @Nullable UUID branchId() {
        return branchId;
    }

    public ConversationStatus status() {
        return status;
    }

    public ConversationType type() {
        return type;
    }

    public HandledBy handledBy() {
        return handledBy;
    }

    public @Nullable UUID assignedTo() {
        return assignedTo;
    }

    public @Nullable BigDecimal aiConfidence() {
        return aiConfidence;
    }

    public long lastSeq() {
        return lastSeq;
    }

    public Instant lastMessageAt() {
        return lastMessageAt;
    }

    public @Nullable Instant lastCustomerMessageAt() {
        return lastCustomerMessageAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant escalatedAt() {
        return escalatedAt;
    }

    public @Nullable String escalationReason() {
        return escalationReason;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Map<String, Object> state() {
        return new HashMap<>(state);
    }
}
