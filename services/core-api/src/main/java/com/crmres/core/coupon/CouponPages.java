package com.crmres.core.coupon;

import com.crmres.core.coupon.CouponCodes.CodeView;
import com.crmres.core.paging.PageCursor;
import com.crmres.model.coupon.CouponRedemption;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lists of coupons and of their codes consist of. */
final class CouponPages {

    private CouponPages() {}

    /** Coupons, the newest first. */
    @Schema(name = "CouponPage")
    record CouponList(
            List<CouponResponse> coupons,

            @Nullable @Schema(description = "Give it as cursor to go on; absent on the last page")
            PageCursor nextCursor) {}

    /** Codes of a coupon, the newest first. */
    @Schema(name = "CouponCodePage")
    record CodeList(
            List<Code> codes,

            @Nullable @Schema(description = "Give it as cursor to go on; absent on the last page")
            PageCursor nextCursor) {}

    /** A coupon in a customer's hands. */
    @Schema(name = "CouponCode")
    record Code(
            UUID id,
            UUID couponId,
            UUID customerId,
            @Nullable String customerName,

            @Schema(example = "K7M2-QX9R", description = "Worth something once")
            String code,

            Instant issuedAt,
            @Nullable Instant redeemedAt,

            @Nullable @Schema(description = "The order that it was taken off, where it was one")
            UUID orderId) {

        static Code of(CodeView view) {
            return new Code(
                    view.code().id(),
                    view.code().couponId(),
                    view.code().customerId(),
                    view.customer(),
                    CodeMint.shown(view.code().code()),
                    view.code().issuedAt(),
                    view.redeemedAt(),
                    view.orderId());
        }
    }

    /** What a code took off a bill. */
    @Schema(name = "CouponRedemption")
    record Taken(
            UUID id,
            UUID couponId,
            UUID customerId,
            @Nullable UUID orderId,
            BigDecimal total,
            BigDecimal discount,

            @Schema(description = "total - discount") BigDecimal toPay,

            Instant redeemedAt,

            @Nullable @Schema(description = "When its order was cancelled and the code was worth something again")
            Instant returnedAt) {

        static Taken of(CouponRedemption redemption) {
            return new Taken(
                    redemption.id(),
                    redemption.couponId(),
                    redemption.customerId(),
                    redemption.orderId(),
                    redemption.total().amount(),
                    redemption.discount().amount(),
                    redemption.total().minus(redemption.discount()).amount(),
                    redemption.redeemedAt(),
                    redemption.returnedAt());
        }
    }
}
