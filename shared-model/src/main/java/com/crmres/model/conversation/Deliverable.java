package com.crmres.model.conversation;

import com.crmres.model.IllegalMove;
import com.crmres.model.TenantEntity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message's way to the customer: queued, claimed, accepted by Meta, and what its statuses tell. */
@MappedSuperclass
public abstract class Deliverable extends TenantEntity {

    @Nullable
    private String wamid;

    @Enumerated(EnumType.STRING)
    private DeliveryState delivery;

    private int attempt;

    private int enqueueCount;

    @Nullable
    private Instant attemptedAt;

    @Nullable
    private Instant nextAttemptAt;

    private boolean resent;

    @Nullable
    private Integer failureCode;

    @Nullable
    private String failureTitle;

    @Nullable
    private Instant acceptedAt;

    @Nullable
    private Instant sentAt;

    @Nullable
    private Instant deliveredAt;

    @Nullable
    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Deliverable() {}

    Deliverable(UUID id, UUID restaurantId, DeliveryState delivery) {
        super(id, restaurantId);
        this.delivery = delivery;
    }

    /** The call to Meta is about to begin; from now on its end may be unknown. */
    public void claim(Instant at) {
        if (delivery != DeliveryState.QUEUED && delivery != DeliveryState.UNKNOWN) {
            throw new IllegalMove("message", delivery, DeliveryState.SENDING);
        }
        resent = resent || delivery == DeliveryState.UNKNOWN;
        delivery = DeliveryState.SENDING;
        attempt++;
        attemptedAt = at;
        nextAttemptAt = null;
    }

    /** Nobody knows whether Meta took it; a status decides, or the next look at {@code lookAgainAt}. */
    public void becameUnknown(Instant lookAgainAt) {
        if (delivery == DeliveryState.SENDING) {
            delivery = DeliveryState.UNKNOWN;
        }
        nextAttemptAt = lookAgainAt;
    }

    public void lookAgainAt(Instant at) {
        nextAttemptAt = at;
    }

    /** It did not go out, and is due again later. */
    public void waitUntil(Instant dueAt) {
        delivery = DeliveryState.QUEUED;
        nextAttemptAt = dueAt;
    }

    /** Goes into the queue once more; the count makes the queue's deduplication id new. */
    public int enqueueAgain() {
        nextAttemptAt = null;
        return ++enqueueCount;
    }

    public void accepted(String wamid, Instant at) {
        this.wamid = wamid;
        this.acceptedAt = at;
        move(DeliveryState.ACCEPTED);
    }

    /** Applies a status if it leads upwards, and says whether it did. */
    public boolean reached(DeliveryState next, Instant at) {
        if (!move(next)) {
            return false;
        }
        switch (next) {
            case SENT -> sentAt = at;
            case DELIVERED -> deliveredAt = at;
            case READ, PLAYED -> readAt = at;
            default -> {}
        }
        return true;
    }

    public boolean fail(int code, String title) {
        if (!move(DeliveryState.FAILED)) {
            return false;
        }
        failureCode = code;
        failureTitle = title;
        return true;
    }

    /** It must not go out any more: staff took over, or the window closed. */
    public void withhold(String reason) {
        if (!move(DeliveryState.WITHHELD)) {
            throw new IllegalMove("message", delivery, DeliveryState.WITHHELD);
        }
        failureTitle = reason;
    }

    private boolean move(DeliveryState next) {
        if (!delivery.canBecome(next)) {
            return false;
        }
        delivery = next;
        nextAttemptAt = null;
        return true;
    }

    /** Statuses settle an unknown send by the id that we gave it. */
    public void isKnownAs(String wamid) {
        if (this.wamid == null) {
            this.wamid = wamid;
        }
    }

    public @Nullable String wamid() {
        return wamid;
    }

    public DeliveryState delivery() {
        return delivery;
    }

    public int attempt() {
        return attempt;
    }

    public int enqueueCount() {
        return enqueueCount;
    }

    public @Nullable Instant attemptedAt() {
        return attemptedAt;
    }

    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public boolean wasResent() {
        return resent;
    }

    public @Nullable Integer failureCode() {
        return failureCode;
    }

    public @Nullable String failureTitle() {
        return failureTitle;
    }

    public @Nullable Instant readAt() {
        return readAt;
    }
}
