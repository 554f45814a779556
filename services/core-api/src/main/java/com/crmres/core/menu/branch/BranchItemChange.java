package com.crmres.core.menu.branch;

import com.crmres.kit.error.InvalidRequest;
import com.crmres.model.Money;
import com.crmres.model.menu.BranchDifference;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In what a branch shall differ from the menu; what is absent is as everywhere. */
@Schema(name = "BranchMenuItemChange")
record BranchItemChange(
        @Nullable @Schema(description = "false where it is not served; what is off the menu comes back nowhere")
        Boolean available,

        @Nullable
        @DecimalMin("0")
        @Digits(integer = 6, fraction = 2)
        @Schema(
                description =
                        "SAR, VAT included; sizes differ by as much. For managers; when an agent leaves it out it stays",
                example = "32.00")
        BigDecimal price,

        @Nullable @Schema(description = "When there will be some again, at most a year ahead")
        Instant soldOutUntil) {

    private static final Duration FARTHEST = Duration.ofDays(366);

    void check(Instant now) {
        if (soldOutUntil != null
                && (soldOutUntil.isAfter(now.plus(FARTHEST)) || soldOutUntil.isBefore(now.minus(FARTHEST)))) {
            throw new InvalidRequest("sold_out_too_long", Map.of());
        }
    }

    boolean changes(@Nullable BigDecimal priceNow) {
        return price != null && (priceNow == null || price.compareTo(priceNow) != 0);
    }

    /** With the price that it has already. */
    BranchDifference keeping(@Nullable BigDecimal priceNow) {
        return new BranchDifference(available, priceNow, until());
    }

    BranchDifference whole() {
        return new BranchDifference(available, price == null ? null : new Money(price).amount(), until());
    }

    private @Nullable Instant until() {
        return soldOutUntil == null ? null : soldOutUntil.truncatedTo(ChronoUnit.MICROS);
    }
}
