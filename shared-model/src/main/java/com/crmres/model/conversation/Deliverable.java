package com.crmres.model.conversation;

import com.crmres.model.IllegalMove;
import com.crmres.model.TenantEntity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** A message's way to the customer: queued, claimed, accepted by Meta, and what its statuses tell. */
@MappedSuperclass
public abstract class Deliverable extends TenantEntity {

    /** No code of Meta's: Meta did not answer, and we gave up waiting. */
    public static final int NO_ANSWER = -1;

    /** As long as {@code lookup.due_sends} waits for it too. */
    private static final Duration SIGNAL_IS_LOST_AFTER = Duration.ofMinutes(10);

    @Nullable
    private String wamid;

    @Enumerated(EnumType.STRING)
    private DeliveryState delivery;

    private int attempt;

    private int refusals;

    private int enqueueCount;

    /** System time. */
    @Nullable
    @Generated(event = EventType.INSERT)
    private Instant enqueuedAt;

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

    /** Meta said no; how often it did decides whether and when it is asked again. */
    public int refused() {
        return ++refusals;
    }

    /** This send never reached Meta; what an earlier one came to is still unknown. */
    public void wasNotResent(Instant lookAgainAt) {
        becameUnknown(lookAgainAt);
        resent = false;
    }

    /** Whether its wait is over, or its signal must have been lost. */
    public boolean isDue(Instant systemNow) {
        if (nextAttemptAt != null) {
            return !nextAttemptAt.isAfter(systemNow);
        }
        return delivery.isWaiting() && enqueuedAt != null && enqueuedAt.isBefore(systemNow.minus(SIGNAL_IS_LOST_AFTER));
    }

    /** Goes into the queue once more; the count makes the queue's deduplication id new. */
    public int enqueueAgain(Instant systemNow) {
        enqueuedAt = systemNow;
        return enqueue();
    }

    int enqueue() {
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
        if (!move(next) && !reachedAfterAll(next)) {
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

    /** Meta knows better than we who gave it up. */
    private boolean reachedAfterAll(DeliveryState next) {
        if (!wasGivenUp() || !next.isTold()) {
            return false;
        }
        delivery = next;
        failureCode = null;
        failureTitle = null;
        return true;
    }

    private boolean wasGivenUp() {
        return switch (delivery) {
            case FAILED -> Objects.equals(failureCode, NO_ANSWER);
            case WITHHELD -> attempt > 0;
            default -> false;
        };
    }

    public boolean fail(int code, String title) {
        if (!move(DeliveryState.FAILED) && !failedAfterAll(code)) {
            return false;
        }
        failureCode = code;
        failureTitle = title;
        return true;
    }

    /** What Meta says why it failed is more than that we gave it up. */
    private boolean failedAfterAll(int code) {
        if (!wasGivenUp() || code == NO_ANSWER) {
            return false;
        }
        delivery = DeliveryState.FAILED;
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

    /** Whether Meta calls it otherwise than it was told before; an erased id is still compared with. */
    public boolean isKnownByAnother(String told) {
        return wamid != null && !wamid.equals(told) && !wamid.equals(ErasedId.of(told));
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

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    public @Nullable Instant readAt() {
        return readAt;
    }
}
