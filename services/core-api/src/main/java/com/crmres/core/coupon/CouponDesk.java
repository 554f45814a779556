package com.crmres.core.coupon;

import com.crmres.core.api.Versions;
import com.crmres.core.audit.Audit;
import com.crmres.core.coupon.CouponRequest.Name;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import com.crmres.model.coupon.Coupon;
import com.crmres.model.coupon.Gift;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Defines what is given away and takes it back; needs the transaction of the caller's restaurant. */
@Component
class CouponDesk {

    private static final String KIND = "coupon";

    private final Coupons coupons;
    private final Audit audit;
    private final BusinessClock clock;
    private final Ids ids;

    CouponDesk(Coupons coupons, Audit audit, BusinessClock clock, Ids ids) {
        this.coupons = coupons;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    Coupon define(Caller caller, CouponRequest request) {
        Instant now = now();
        Instant from = Objects.requireNonNullElse(request.validFrom(), now);
        if (!from.isBefore(request.validUntil())) {
            throw refused("valid_until");
        }
        Coupon coupon = new Coupon(
                ids.next(),
                caller.restaurantId(),
                text(request.name()),
                gift(request),
                from,
                request.validUntil(),
                now);
        coupon.limit(money(request.minimumOrder()), request.maxRedemptions(), request.perCustomer(), now);
        coupons.save(coupon);
        record(caller, coupon, "coupon.defined");
        return coupon;
    }

    private static Gift gift(CouponRequest request) {
        if ((request.percent() == null) == (request.amount() == null)) {
            throw refused(request.percent() == null ? "percent" : "amount");
        }
        return new Gift(request.percent(), request.amount());
    }

    Coupon change(Caller caller, UUID id, @Nullable String ifMatch, CouponChange change) {
        Coupon coupon = locked(id, ifMatch);
        Instant now = now();
        if (change.name() != null) {
            coupon.rename(text(change.name()), now);
        }
        if (change.validUntil() != null) {
            if (!coupon.validFrom().isBefore(change.validUntil())) {
                throw refused("valid_until");
            }
            coupon.endAt(change.validUntil(), now);
        }
        limit(coupon, change, now);
        record(caller, coupon, "coupon.changed");
        return coupon;
    }

    private static void limit(Coupon coupon, CouponChange change, Instant now) {
        if (change.maxRedemptions() != null && change.maxRedemptions() < coupon.redemptions()) {
            throw refused("max_redemptions");
        }
        coupon.limit(
                change.minimumOrder() == null ? coupon.minimumOrder() : money(change.minimumOrder()),
                change.maxRedemptions() == null ? coupon.maxRedemptions() : change.maxRedemptions(),
                change.perCustomer() == null ? coupon.perCustomer() : change.perCustomer(),
                now);
    }

    /** Codes that are out are worth nothing any more. */
    void delete(Caller caller, UUID id, @Nullable String ifMatch) {
        Coupon coupon = locked(id, ifMatch);
        coupon.delete(now());
        record(caller, coupon, "coupon.deleted");
    }

    private Coupon locked(UUID id, @Nullable String ifMatch) {
        Coupon coupon = coupons.lock(id).filter(found -> !found.isDeleted()).orElseThrow(() -> new NotFound(KIND));
        Versions.check(ifMatch, coupon.version());
        return coupon;
    }

    private void record(Caller caller, Coupon coupon, String verb) {
        audit.record(caller, verb, KIND, coupon.id(), null, Map.of());
    }

    private static InvalidRequest refused(String field) {
        return new InvalidRequest(Map.of("fields", Map.of(field, "invalid")));
    }

    private static LocalizedText text(Name name) {
        return new LocalizedText(name.ar().strip(), name.en().strip());
    }

    private static Money money(@Nullable BigDecimal amount) {
        return amount == null ? Money.ZERO : new Money(amount);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
