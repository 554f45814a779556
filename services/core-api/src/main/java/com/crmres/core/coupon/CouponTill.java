package com.crmres.core.coupon;

import com.crmres.core.audit.Audit;
import com.crmres.core.customer.Customers;
import com.crmres.core.idempotency.IdempotencyKeys;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.Money;
import com.crmres.model.coupon.Coupon;
import com.crmres.model.coupon.CouponCode;
import com.crmres.model.coupon.CouponRedemption;
import com.crmres.model.order.Order;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands coupons out and takes them, each code once; needs the transaction of the caller's restaurant. Rows are locked in
 * one order: the order that is paid for, then the coupon.
 */
@Component
class CouponTill {

    private final Coupons coupons;
    private final CouponCodes codes;
    private final Redemptions redemptions;
    private final DiscountedOrders orders;
    private final Customers customers;
    private final CodeMint mint;
    private final IdempotencyKeys keys;
    private final Audit audit;
    private final BusinessClock clock;
    private final Ids ids;

    CouponTill(
            Coupons coupons,
            CouponCodes codes,
            Redemptions redemptions,
            DiscountedOrders orders,
            Customers customers,
            CodeMint mint,
            IdempotencyKeys keys,
            Audit audit,
            BusinessClock clock,
            Ids ids) {
        this.coupons = coupons;
        this.codes = codes;
        this.redemptions = redemptions;
        this.orders = orders;
        this.customers = customers;
        this.mint = mint;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Gives a customer a code of their own, once per key. */
    Made issue(Caller caller, UUID couponId, String key, UUID customerId) {
        return keys.once(caller, key, "issue\n" + couponId + "\n" + customerId, codeId -> {
            Coupon coupon = coupons.find(couponId).orElseThrow(() -> new NotFound("coupon"));
            customers.mustBeThere(caller, customerId);
            mustBeGiven(coupon);
            codes.save(new CouponCode(codeId, coupon, customerId, mint.next(), caller.userId(), now()));
            audit.record(
                    caller,
                    "coupon.issued",
                    "coupon",
                    couponId,
                    null,
                    Map.of("code_id", codeId, "customer_id", customerId));
        });
    }

    private void mustBeGiven(Coupon coupon) {
        if (coupon.isOver(now())) {
            throw new Conflict("coupon_over");
        }
        if (coupon.isUsedUp()) {
            throw new Conflict("coupon_used_up");
        }
    }

    /** Takes a code, once per key and once at all. */
    Made redeem(Caller caller, String key, RedeemRequest request) {
        return keys.once(caller, key, request.fingerprint(), redemptionId -> redeem(caller, redemptionId, request));
    }

    private void redeem(Caller caller, UUID redemptionId, RedeemRequest request) {
        Order order = request.orderId() == null ? null : order(caller, request.orderId());
        CouponCode code =
                codes.findByCode(CodeMint.plain(request.code())).orElseThrow(() -> new NotFound("coupon_code"));
        Coupon coupon = coupons.lock(code.couponId()).orElseThrow(() -> new NotFound("coupon"));
        Money bill = order == null ? bill(request) : order.subtotal();
        mustBeWorthSomething(coupon, code, bill);
        mustFit(order, code);
        Instant now = now();
        CouponRedemption redemption =
                new CouponRedemption(redemptionId, code, bill, coupon.gift().of(bill), caller.userId(), now);
        take(redemption, coupon, order, now);
        audit.record(
                caller,
                "coupon.redeemed",
                "coupon",
                coupon.id(),
                order == null ? null : order.branchId(),
                Map.of("code_id", code.id(), "redemption_id", redemptionId));
    }

    private void take(CouponRedemption redemption, Coupon coupon, @Nullable Order order, Instant now) {
        if (order != null) {
            order.discount(redemption.discount());
            redemption.isFor(order.id());
        }
        coupon.redeemed(now);
        redemptions.save(redemption);
    }

    private Order order(Caller caller, UUID orderId) {
        Order order = orders.lock(orderId)
                .filter(found -> caller.sees(found.branchId()))
                .orElseThrow(() -> new NotFound("order"));
        if (!order.status().isOpen()) {
            throw new Conflict("order_closed", Map.of("status", order.status()));
        }
        return order;
    }

    private static Money bill(RedeemRequest request) {
        Money bill = request.bill();
        if (bill == null) {
            throw new InvalidRequest(Map.of("fields", Map.of("total", "missing")));
        }
        return bill;
    }

    private void mustBeWorthSomething(Coupon coupon, CouponCode code, Money bill) {
        if (redemptions.existsByCodeIdAndReturnedAtIsNull(code.id())) {
            throw new Conflict("coupon_redeemed");
        }
        mustBeGiven(coupon);
        if (coupon.isEarly(now())) {
            throw new Conflict("coupon_early", Map.of("valid_from", coupon.validFrom()));
        }
        Integer most = coupon.perCustomer();
        if (most != null && redemptions.taken(coupon.id(), code.customerId()) >= most) {
            throw new Conflict("coupon_customer_limit", Map.of("per_customer", most));
        }
        if (bill.isLessThan(coupon.minimumOrder())) {
            throw new Conflict(
                    "coupon_below_minimum",
                    Map.of("minimum_order", coupon.minimumOrder().amount()));
        }
    }

    /** A code is its customer's, and an order takes one. */
    private static void mustFit(@Nullable Order order, CouponCode code) {
        if (order != null && !order.customerId().equals(code.customerId())) {
            throw new Conflict("coupon_of_another");
        }
        if (order != null && order.discount().isMoreThan(Money.ZERO)) {
            throw new Conflict("order_has_coupon");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
