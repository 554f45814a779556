package com.crmres.model.conversation;

import com.crmres.model.IllegalMove;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In whose hands a conversation is: the AI's or a person's, wanted or there, and whose turn is under way. */
@MappedSuperclass
public abstract class Handled extends TenantEntity {

    @Enumerated(EnumType.STRING)
    private ConversationStatus status = ConversationStatus.ACTIVE;

    @Enumerated(EnumType.STRING)
    private HandledBy handledBy = HandledBy.AI;

    @Nullable
    private UUID assignedTo;

    @Nullable
    private Instant escalatedAt;

    @Nullable
    private String escalationReason;

    @Nullable
    private Instant waitingSince;

    @Nullable
    private Instant takenOverAt;

    @Nullable
    private Instant resolvedAt;

    @Nullable
    private Instant abandonedAt;

    private Instant updatedAt;

    @Nullable
    @Column(insertable = false)
    private UUID turnToken;

    @Nullable
    @Column(insertable = false)
    private Instant turnUntil;

    @SuppressWarnings("NullAway.Init")
    protected Handled() {}

    Handled(UUID id, UUID restaurantId, Instant at) {
        super(id, restaurantId);
        this.updatedAt = at;
    }

    public boolean isAnsweredByAi() {
        return status == ConversationStatus.ACTIVE && handledBy == HandledBy.AI;
    }

    public boolean isTakenOver() {
        return takenOverAt != null;
    }

    /** A person is called for; the AI is silent until they hand back or resolve. */
    public void escalate(String reason, Instant at) {
        become(ConversationStatus.ESCALATED, at);
        handledBy = HandledBy.STAFF;
        escalationReason = reason;
        escalatedAt = at;
        wantsPerson(at);
    }

    /** The AI goes on, but a person should see to it; who waits already, waits since then. */
    public void wantsPerson(Instant at) {
        if (waitingSince == null && !isTakenOver()) {
            waitingSince = at;
        }
    }

    /** From now on the AI is silent; a turn that it is in the middle of comes to nothing. */
    public void takeOver(UUID userId, Instant at) {
        if (!status.isOpen()) {
            throw new IllegalMove("conversation", status, "taken over");
        }
        handledBy = HandledBy.STAFF;
        assignedTo = userId;
        takenOverAt = at;
        waitingSince = null;
        updatedAt = at;
        endTurn();
    }

    /** Somebody answered on the restaurant's own phone, as good as taken over; who it was is not known. */
    public boolean takeOverByPhone(Instant at) {
        if (!status.isOpen() || isTakenOver()) {
            return false;
        }
        handledBy = HandledBy.STAFF;
        takenOverAt = at;
        waitingSince = null;
        updatedAt = at;
        endTurn();
        return true;
    }

    /** Whoever has it lets go of it, and it waits for another person; the AI stays silent. */
    public void release(Instant at) {
        if (!status.isOpen() || !isTakenOver()) {
            throw new IllegalMove("conversation", status, "released");
        }
        assignedTo = null;
        takenOverAt = null;
        waitingSince = at;
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
        waitingSince = null;
        updatedAt = at;
    }

    public void resolve(Instant at) {
        become(ConversationStatus.RESOLVED, at);
        resolvedAt = at;
        waitingSince = null;
        endTurn();
    }

    public void abandon(Instant at) {
        become(ConversationStatus.ABANDONED, at);
        abandonedAt = at;
        waitingSince = null;
    }

    private void become(ConversationStatus next, Instant at) {
        if (!status.canBecome(next)) {
            throw new IllegalMove("conversation", status, next);
        }
        status = next;
        updatedAt = at;
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

    /** Whether a turn has read what was said until now and has not answered yet. */
    public boolean isBeingAnswered() {
        return turnToken != null;
    }

    public boolean isInTurn(UUID token) {
        return token.equals(turnToken);
    }

    public void endTurn() {
        turnToken = null;
        turnUntil = null;
    }

    void changed(Instant at) {
        updatedAt = at;
    }

    public ConversationStatus status() {
        return status;
    }

    public HandledBy handledBy() {
        return handledBy;
    }

    public @Nullable UUID assignedTo() {
        return assignedTo;
    }

    public @Nullable Instant escalatedAt() {
        return escalatedAt;
    }

    public @Nullable String escalationReason() {
        return escalationReason;
    }

    /** Since when a person is wanted whom nobody has become yet. */
    public @Nullable Instant waitingSince() {
        return waitingSince;
    }

    public @Nullable Instant takenOverAt() {
        return takenOverAt;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
