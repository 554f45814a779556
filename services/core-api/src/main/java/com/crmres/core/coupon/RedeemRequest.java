package com.crmres.core.coupon;

import com.crmres.model.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code that a customer shows: at the till with what they have to pay, or for an order. */
@Schema(name = "RedeemCoupon")
record RedeemRequest(
        @NotBlank @Size(max = 40) @Schema(example = "K7M2-QX9R")
        String code,

        @Nullable @Schema(description = "The order that it is taken off")
        UUID orderId,

        @Nullable
        @DecimalMin("0")
        @Digits(integer = 6, fraction = 2)
        @Schema(description = "What is to be paid without it; needed where there is no order", example = "120.00")
        BigDecimal total) {

    @Nullable
    Money bill() {
        return total == null ? null : new Money(total);
    }

    /** All that makes it this request and no other. */
    String fingerprint() {
        return "redeem\n" + CodeMint.plain(code) + "\n" + orderId + "\n" + bill();
    }
}
