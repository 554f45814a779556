package com.crmres.core.coupon;

import com.crmres.core.coupon.CouponRequest.Name;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be different; what is left out stays. What it is worth was promised and does not change. */
@Schema(name = "ChangeCoupon")
record CouponChange(
        @Nullable @Valid Name name,
        @Nullable Instant validUntil,

        @Nullable @DecimalMin("0") @Digits(integer = 6, fraction = 2)
        BigDecimal minimumOrder,

        @Nullable @Min(1) @Max(1_000_000) Integer maxRedemptions,
        @Nullable @Min(1) @Max(1000) Integer perCustomer) {}
