package com.crmres.core.coupon;

import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something to give away: a share of the bill or an amount, one of the two. */
@Schema(name = "DefineCoupon")
record CouponRequest(
        @NotNull @Valid Name name,
        @Nullable @Min(1) @Max(100) Integer percent,

        @Nullable @DecimalMin("0.01") @Digits(integer = 6, fraction = 2)
        BigDecimal amount,

        @Nullable @Schema(description = "From now on unless given")
        Instant validFrom,

        @NotNull Instant validUntil,

        @Nullable @DecimalMin("0") @Digits(integer = 6, fraction = 2) @Schema(description = "SAR, VAT included")
        BigDecimal minimumOrder,

        @Nullable @Min(1) @Max(1_000_000) @Schema(description = "How often in all; without a limit unless given")
        Integer maxRedemptions,

        @Nullable @Min(1) @Max(1000) @Schema(description = "How often one customer may; without a limit unless given")
        Integer perCustomer) {

    /** What it is called. */
    @Schema(name = "DefineCouponName")
    record Name(
            @NotBlank @Size(max = 80) @Visible(inLine = true)
            String ar,

            @NotBlank @Size(max = 80) @Visible(inLine = true)
            String en) {}
}
