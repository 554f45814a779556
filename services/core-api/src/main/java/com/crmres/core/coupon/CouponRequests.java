package com.crmres.core.coupon;

import com.crmres.core.coupon.CouponCodes.CodeView;
import com.crmres.core.coupon.CouponPages.Code;
import com.crmres.core.coupon.CouponPages.CodeList;
import com.crmres.core.coupon.CouponPages.CouponList;
import com.crmres.core.coupon.CouponPages.Taken;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.core.paging.Page;
import com.crmres.core.paging.PageCursor;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.coupon.Coupon;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Carries out what a person asks for in one transaction, and shows in it what came of that. */
@Service
class CouponRequests {

    private static final PageCursor NEWEST = new PageCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final Tenants tenants;
    private final CouponDesk desk;
    private final CouponTill till;
    private final Coupons coupons;
    private final CouponCodes codes;
    private final Redemptions redemptions;
    private final BusinessClock clock;

    CouponRequests(
            Tenants tenants,
            CouponDesk desk,
            CouponTill till,
            Coupons coupons,
            CouponCodes codes,
            Redemptions redemptions,
            BusinessClock clock) {
        this.tenants = tenants;
        this.desk = desk;
        this.till = till;
        this.coupons = coupons;
        this.codes = codes;
        this.redemptions = redemptions;
        this.clock = clock;
    }

    CouponList list(Caller caller, int limit, @Nullable PageCursor cursor) {
        PageCursor from = cursor == null ? NEWEST : cursor;
        return tenants.read(caller.restaurantId(), () -> {
            Page<Coupon> page = Page.of(
                    coupons.page(from.at(), from.id(), Limit.of(limit + 1)),
                    limit,
                    coupon -> new PageCursor(coupon.createdAt(), coupon.id()));
            return new CouponList(page.rows().stream().map(this::shown).toList(), page.next());
        });
    }

    CouponResponse get(Caller caller, UUID id) {
        return tenants.read(caller.restaurantId(), () -> shown(found(id)));
    }

    CouponResponse define(Caller caller, CouponRequest request) {
        return showing(caller, () -> desk.define(caller, request));
    }

    CouponResponse change(Caller caller, UUID id, @Nullable String ifMatch, CouponChange change) {
        return showing(caller, () -> desk.change(caller, id, ifMatch, change));
    }

    /** The version is the one that the transaction ends with. */
    private CouponResponse showing(Caller caller, Supplier<Coupon> work) {
        Coupon coupon = tenants.write(caller.restaurantId(), work);
        return shown(coupon);
    }

    void delete(Caller caller, UUID id, @Nullable String ifMatch) {
        tenants.write(caller.restaurantId(), () -> desk.delete(caller, id, ifMatch));
    }

    CodeList codes(Caller caller, UUID couponId, int limit, @Nullable PageCursor cursor) {
        PageCursor from = cursor == null ? NEWEST : cursor;
        return tenants.read(caller.restaurantId(), () -> {
            Page<CodeView> page = Page.of(
                    codes.page(
                            found(couponId).id(),
                            caller.seesAllBranches(),
                            caller.branchIds(),
                            from.at(),
                            from.id(),
                            Limit.of(limit + 1)),
                    limit,
                    view -> new PageCursor(view.code().issuedAt(), view.code().id()));
            return new CodeList(page.rows().stream().map(Code::of).toList(), page.next());
        });
    }

    Outcome<Code> issue(Caller caller, UUID couponId, String key, UUID customerId) {
        return tenants.write(caller.restaurantId(), () -> {
            Made made = till.issue(caller, couponId, key, customerId);
            CodeView view = codes.view(made.subjectId()).orElseThrow(() -> new NotFound("coupon_code"));
            return new Outcome<>(Code.of(view), made.now());
        });
    }

    Outcome<Taken> redeem(Caller caller, String key, RedeemRequest request) {
        return tenants.write(caller.restaurantId(), () -> {
            Made made = till.redeem(caller, key, request);
            return new Outcome<>(
                    Taken.of(redemptions.findById(made.subjectId()).orElseThrow(() -> new NotFound("redemption"))),
                    made.now());
        });
    }

    private Coupon found(UUID id) {
        return coupons.find(id).orElseThrow(() -> new NotFound("coupon"));
    }

    private CouponResponse shown(Coupon coupon) {
        return CouponResponse.of(Objects.requireNonNull(coupon), clock.instant());
    }

    /** What was made, and whether this very request made it. */
    record Outcome<T>(T thing, boolean now) {}
}
