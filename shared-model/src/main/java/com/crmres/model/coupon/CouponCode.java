package com.crmres.model.coupon;

import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coupon in one customer's hands: worth something once. */
@Entity
@Table(name = "coupon_codes")
public class CouponCode extends TenantEntity {

    private UUID couponId;

    private UUID customerId;

    private String code;

    private Instant issuedAt;

    @Nullable
    private UUID issuedBy;

    @SuppressWarnings("NullAway.Init")
    protected CouponCode() {}

    /**
     * Hands a coupon out.
     *
     * @param issuedBy the person who did; null when it was the AI
     */
    public CouponCode(UUID id, Coupon coupon, UUID customerId, String code, @Nullable UUID issuedBy, Instant at) {
        super(id, coupon.restaurantId());
        this.couponId = coupon.id();
        this.customerId = customerId;
        this.code = code;
        this.issuedBy = issuedBy;
        this.issuedAt = at;
    }

    public UUID couponId() {
        return couponId;
    }

    public UUID customerId() {
        return customerId;
    }

    public String code() {
        return code;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable UUID issuedBy() {
        return issuedBy;
    }
}
