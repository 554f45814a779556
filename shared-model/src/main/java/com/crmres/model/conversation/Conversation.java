package com.crmres.model.conversation;

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
public class Conversation extends Handled {

    /** How long after a customer's message Meta lets a business write freely. */
    public static final Duration WINDOW = Duration.ofHours(24);

    /** How long Meta charges nothing after a customer came by an advertisement. */
    public static final Duration FREE_ENTRY = Duration.ofHours(72);

    private UUID customerId;

    private UUID whatsappNumberId;

    @Nullable
    private UUID branchId;

    @Enumerated(EnumType.STRING)
    private ConversationType type = ConversationType.GENERAL;

    @Nullable
    private BigDecimal aiConfidence;

    private long lastSeq;

    private long lastCustomerSeq;

    private Instant lastMessageAt;

    @Nullable
    private Instant lastCustomerMessageAt;

    @Nullable
    private Instant entryPointAt;

    private Instant startedAt;

    /** What the flows remember between turns. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> state = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Conversation() {}

    public Conversation(UUID id, UUID restaurantId, UUID customerId, UUID whatsappNumberId, Instant at) {
        super(id, restaurantId, at);
        this.customerId = customerId;
        this.whatsappNumberId = whatsappNumberId;
        this.startedAt = at;
        this.lastMessageAt = at;
    }

    /** The branch that the number belongs to, where it belongs to one. */
    public void isAt(UUID branchId) {
        this.branchId = branchId;
    }

    /** Gives the next message its place. */
    public long nextSeq(Instant at) {
        lastMessageAt = at;
        changed(at);
        return ++lastSeq;
    }

    /** The customer wrote: by Meta's clock, which may be older than a message that came before. */
    public void heardFromCustomer(Instant customerTime) {
        lastCustomerSeq = lastSeq;
        if (lastCustomerMessageAt == null || customerTime.isAfter(lastCustomerMessageAt)) {
            lastCustomerMessageAt = customerTime;
        }
    }

    /** One that the customer has not written in is as old as our last message. */
    public boolean hasGoneQuiet(Instant quietSince) {
        Instant last = lastCustomerMessageAt == null ? lastMessageAt : lastCustomerMessageAt;
        return status() == ConversationStatus.ACTIVE && last.isBefore(quietSince);
    }

    /** The customer came by an advertisement or a post. */
    public void enteredByAd(Instant at) {
        if (entryPointAt == null || at.isAfter(entryPointAt)) {
            entryPointAt = at;
        }
    }

    /** Whether free text may still be sent, with a margin for the way to Meta. */
    public boolean isWindowOpen(Instant now, Duration margin) {
        return lastCustomerMessageAt != null
                && now.isBefore(lastCustomerMessageAt.plus(WINDOW).minus(margin));
    }

    public void isAbout(ConversationType type, Instant at) {
        this.type = type;
        changed(at);
    }

    public void wasUnderstood(BigDecimal confidence, Instant at) {
        this.aiConfidence = confidence.setScale(2, RoundingMode.HALF_UP);
        changed(at);
    }

    public void remember(Map<String, Object> state, Instant at) {
        this.state = new HashMap<>(state);
        changed(at);
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

    public ConversationType type() {
        return type;
    }

    public @Nullable BigDecimal aiConfidence() {
        return aiConfidence;
    }

    public long lastSeq() {
        return lastSeq;
    }

    public long lastCustomerSeq() {
        return lastCustomerSeq;
    }

    public Instant lastMessageAt() {
        return lastMessageAt;
    }

    public @Nullable Instant lastCustomerMessageAt() {
        return lastCustomerMessageAt;
    }

    /** When free text ends, unless the customer writes again; empty when they never wrote. */
    public @Nullable Instant windowClosesAt() {
        return lastCustomerMessageAt == null ? null : lastCustomerMessageAt.plus(WINDOW);
    }

    /** Until when Meta charges nothing, if we answer within the window; empty when they came by themselves. */
    public @Nullable Instant freeUntil() {
        return entryPointAt == null ? null : entryPointAt.plus(FREE_ENTRY);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Map<String, Object> state() {
        return new HashMap<>(state);
    }
}
