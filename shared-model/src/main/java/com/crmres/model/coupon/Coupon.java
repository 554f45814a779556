package com.crmres.model.coupon;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import com.crmres.model.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something given to customers by codes: how much, until when, and how often. What was promised stays as it was promised. */
@Entity
@Table(name = "coupons")
public class Coupon extends TenantEntity {

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    @Nullable
    private Integer percent;

    @Nullable
    private BigDecimal amount;

    private Instant validFrom;

    private Instant validUntil;

    private BigDecimal minimumOrder = BigDecimal.ZERO;

    @Nullable
    private Integer maxRedemptions;

    @Nullable
    private Integer perCustomer;

    private int redemptions;

    private Instant createdAt;

    private Instant updatedAt;

    @Nullable
    private Instant deletedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Coupon() {}

    public Coupon(
            UUID id,
            UUID restaurantId,
            LocalizedText name,
            Gift gift,
            Instant validFrom,
            Instant validUntil,
            Instant at) {
        super(id, restaurantId);
        this.name = name;
        this.percent = gift.percent();
        this.amount = gift.amount();
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.createdAt = at;
        this.updatedAt = at;
    }

    public void rename(LocalizedText name, Instant at) {
        this.name = name;
        this.updatedAt = at;
    }

    public void endAt(Instant validUntil, Instant at) {
        this.validUntil = validUntil;
        this.updatedAt = at;
    }

    /** From which bill on, how often in all, and how often for one customer; null is without a limit. */
    public void limit(Money minimumOrder, @Nullable Integer maxRedemptions, @Nullable Integer perCustomer, Instant at) {
        this.minimumOrder = minimumOrder.amount();
        this.maxRedemptions = maxRedemptions;
        this.perCustomer = perCustomer;
        this.updatedAt = at;
    }

    public void delete(Instant at) {
        this.deletedAt = at;
        this.updatedAt = at;
    }

    /** Counted under the row's lock, so that no more are redeemed than there are. */
    public void redeemed(Instant at) {
        redemptions++;
        updatedAt = at;
    }

    /** One that was redeemed and not used after all, counted under the same lock. */
    public void givenBack(Instant at) {
        redemptions--;
        updatedAt = at;
    }

    public boolean isUsedUp() {
        return maxRedemptions != null && redemptions >= maxRedemptions;
    }

    public boolean isEarly(Instant now) {
        return now.isBefore(validFrom);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(validUntil) || deletedAt != null;
    }

    public LocalizedText name() {
        return name;
    }

    public Gift gift() {
        return new Gift(percent, amount);
    }

    public Instant validFrom() {
        return validFrom;
    }

    public Instant validUntil() {
        return validUntil;
    }

    public Money minimumOrder() {
        return new Money(minimumOrder);
    }

    public @Nullable Integer maxRedemptions() {
        return maxRedemptions;
    }

    public @Nullable Integer perCustomer() {
        return perCustomer;
    }

    public int redemptions() {
        return redemptions;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public long version() {
        return version;
    }
}
