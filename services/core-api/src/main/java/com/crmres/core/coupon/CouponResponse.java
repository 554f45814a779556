package com.crmres.core.coupon;

import com.crmres.model.LocalizedText;
import com.crmres.model.coupon.Coupon;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coupon as the API shows it; amounts are SAR with VAT. */
@Schema(name = "Coupon")
record CouponResponse(
        UUID id,
        LocalizedText name,

        @Nullable @Schema(description = "Off the bill; absent where amount is there")
        Integer percent,

        @Nullable BigDecimal amount,
        Instant validFrom,
        Instant validUntil,
        BigDecimal minimumOrder,
        @Nullable Integer maxRedemptions,
        @Nullable Integer perCustomer,

        @Schema(description = "How often it was taken until now")
        int redemptions,

        State state,
        Instant createdAt,
        long version) {

    /** Whether it is worth something at this moment. */
    @Schema(name = "CouponState")
    enum State {
        early,
        valid,
        used_up,
        over
    }

    static CouponResponse of(Coupon coupon, Instant now) {
        return new CouponResponse(
                coupon.id(),
                coupon.name(),
                coupon.gift().percent(),
                coupon.gift().amount(),
                coupon.validFrom(),
                coupon.validUntil(),
                coupon.minimumOrder().amount(),
                coupon.maxRedemptions(),
                coupon.perCustomer(),
                coupon.redemptions(),
                state(coupon, now),
                coupon.createdAt(),
                coupon.version());
    }

    private static State state(Coupon coupon, Instant now) {
        if (coupon.isOver(now)) {
            return State.over;
        }
        if (coupon.isUsedUp()) {
            return State.used_up;
        }
        return coupon.isEarly(now) ? State.early : State.valid;
    }
}
