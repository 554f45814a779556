package com.crmres.core.coupon;

import com.crmres.core.audit.Audit;
import com.crmres.kit.security.Caller;
import com.crmres.model.coupon.CouponRedemption;
import com.crmres.model.order.Order;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives back the coupon of an order that is not made; needs the transaction that holds the order. */
@Component
public class CouponReturns {

    private final Redemptions redemptions;
    private final Coupons coupons;
    private final Audit audit;

    CouponReturns(Redemptions redemptions, Coupons coupons, Audit audit) {
        this.redemptions = redemptions;
        this.coupons = coupons;
        this.audit = audit;
    }

    /** The code is its customer's again, as long as the coupon is good; nothing happens where none was taken. */
    public void giveBack(Caller by, Order order, Instant at) {
        redemptions.findByOrderIdAndReturnedAtIsNull(order.id()).ifPresent(taken -> {
            coupons.lock(taken.couponId()).ifPresent(coupon -> coupon.givenBack(at));
            taken.giveBack(at);
            audit.record(by, "coupon.returned", "coupon", taken.couponId(), order.branchId(), details(taken));
        });
    }

    private static Map<String, Object> details(CouponRedemption taken) {
        return Map.of("code_id", taken.codeId(), "redemption_id", taken.id());
    }
}
