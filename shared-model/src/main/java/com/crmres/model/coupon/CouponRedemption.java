package com.crmres.model.coupon;

import com.crmres.model.Money;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** That a code was taken at the till or for an order, and what it took off the bill. */
@Entity
@Table(name = "coupon_redemptions")
@DynamicUpdate
public class CouponRedemption extends TenantEntity {

    private UUID couponId;

    private UUID codeId;

    private UUID customerId;

    @Nullable
    private UUID orderId;

    private BigDecimal total;

    private BigDecimal discount;

    private Instant redeemedAt;

    @Nullable
    private UUID redeemedBy;

    @Nullable
    private Instant returnedAt;

    @SuppressWarnings("NullAway.Init")
    protected CouponRedemption() {}

    public CouponRedemption(UUID id, CouponCode code, Money total, Money discount, UUID redeemedBy, Instant at) {
        super(id, code.restaurantId());
        this.couponId = code.couponId();
        this.codeId = code.id();
        this.customerId = code.customerId();
        this.total = total.amount();
        this.discount = discount.amount();
        this.redeemedBy = redeemedBy;
        this.redeemedAt = at;
    }

    public void isFor(@Nullable UUID orderId) {
        this.orderId = orderId;
    }

    /** The order it was for is not made. */
    public void giveBack(Instant at) {
        this.returnedAt = at;
    }

    public UUID couponId() {
        return couponId;
    }

    public UUID codeId() {
        return codeId;
    }

    public UUID customerId() {
        return customerId;
    }

    public @Nullable UUID orderId() {
        return orderId;
    }

    public Money total() {
        return new Money(total);
    }

    public Money discount() {
        return new Money(discount);
    }

    public Instant redeemedAt() {
        return redeemedAt;
    }

    public @Nullable UUID redeemedBy() {
        return redeemedBy;
    }

    public @Nullable Instant returnedAt() {
        return returnedAt;
    }
}
