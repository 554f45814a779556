package com.crmres.model.order;

import com.crmres.model.IllegalMove;
import com.crmres.model.Money;
import com.crmres.model.TenantEntity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order's bill, and its road from the till to the customer's hands. */
@MappedSuperclass
public abstract class OnItsWay extends TenantEntity {

    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.PENDING;

    private BigDecimal subtotal = BigDecimal.ZERO;

    private BigDecimal deliveryFee = BigDecimal.ZERO;

    private BigDecimal discount = BigDecimal.ZERO;

    private BigDecimal total = BigDecimal.ZERO;

    private BigDecimal vat = BigDecimal.ZERO;

    @Nullable
    private Integer prepMinutes;

    @Nullable
    private Instant promisedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private CancelReason cancelReason;

    private Instant placedAt;

    private Instant movedAt;

    @Nullable
    private Instant deliveredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected OnItsWay() {}

    OnItsWay(UUID id, UUID restaurantId, Instant at) {
        super(id, restaurantId);
        this.placedAt = at;
        this.movedAt = at;
    }

    void costs(Money subtotal, Money deliveryFee) {
        this.subtotal = subtotal.amount();
        this.deliveryFee = deliveryFee.amount();
        addUp();
    }

    /** Takes a coupon off the bill, never more than the dishes cost. */
    public void discount(Money off) {
        this.discount = off.amount().min(subtotal);
        addUp();
    }

    private void addUp() {
        Money sum = new Money(subtotal.add(deliveryFee).subtract(discount));
        this.total = sum.amount();
        this.vat = sum.vatWithin().amount();
    }

    /** One step on; a cancellation has a verb of its own. */
    public void advance(OrderStatus next, Instant at) {
        if (next == OrderStatus.CANCELLED) {
            throw new IllegalMove("order", status, next);
        }
        move(next, at);
        if (next == OrderStatus.DELIVERED) {
            deliveredAt = at;
        }
    }

    public void cancel(CancelReason reason, Instant at) {
        move(OrderStatus.CANCELLED, at);
        cancelReason = reason;
    }

    private void move(OrderStatus next, Instant at) {
        if (!status.canBecome(next)) {
            throw new IllegalMove("order", status, next);
        }
        status = next;
        movedAt = at;
    }

    /** What the customer may expect. */
    public void promise(int minutes, Instant from) {
        prepMinutes = minutes;
        promisedAt = from.plus(Duration.ofMinutes(minutes));
    }

    public OrderStatus status() {
        return status;
    }

    public Money subtotal() {
        return new Money(subtotal);
    }

    public Money deliveryFee() {
        return new Money(deliveryFee);
    }

    public Money discount() {
        return new Money(discount);
    }

    public Money total() {
        return new Money(total);
    }

    /** The tax within the total. */
    public Money vat() {
        return new Money(vat);
    }

    public @Nullable Integer prepMinutes() {
        return prepMinutes;
    }

    public @Nullable Instant promisedAt() {
        return promisedAt;
    }

    public @Nullable CancelReason cancelReason() {
        return cancelReason;
    }

    public Instant placedAt() {
        return placedAt;
    }

    /** When it came into the state it is in. */
    public Instant movedAt() {
        return movedAt;
    }

    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    public long version() {
        return version;
    }
}
