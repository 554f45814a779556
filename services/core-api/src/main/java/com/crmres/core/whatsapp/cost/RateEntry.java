package com.crmres.core.whatsapp.cost;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What one message costs, from a day on. */
@Schema(name = "WhatsAppRate")
record RateEntry(
        @Schema(description = "Two letters of the recipient's country, or * for all others", example = "SA")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}|\\*")
        String market,

        @Schema(example = "marketing") @NotNull @Pattern(regexp = "[a-z_-]{1,40}")
        String category,

        @NotNull @PositiveOrZero @Digits(integer = 6, fraction = 6)
        BigDecimal amount,

        @Schema(example = "SAR") @NotNull @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @NotNull LocalDate validFrom) {

    static RateEntry of(Rate rate) {
        return new RateEntry(rate.market(), rate.category(), rate.amount(), rate.currency(), rate.validFrom());
    }

    Rate rate() {
        return new Rate(market, category, amount, currency, validFrom);
    }
}
