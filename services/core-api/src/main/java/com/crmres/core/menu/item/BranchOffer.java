package com.crmres.core.menu.item;

import com.crmres.model.menu.BranchDifference;
import com.crmres.model.menu.BranchMenuItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In what a branch differs from the menu in a dish; what is absent is as everywhere. */
@Schema(name = "BranchMenuItem")
public record BranchOffer(
        UUID branchId,
        UUID menuItemId,

        @Nullable @Schema(description = "false where it is not served")
        Boolean available,

        @Nullable @Schema(description = "SAR, VAT included; sizes differ by as much", example = "32.00")
        BigDecimal price,

        @Nullable @Schema(description = "When there will be some again")
        Instant soldOutUntil,

        @Schema(description = "Raised by each change; the ETag carries it")
        long version) {

    public static BranchOffer of(BranchMenuItem row) {
        BranchDifference difference = row.difference();
        return new BranchOffer(
                row.branchId(),
                row.menuItemId(),
                difference.available(),
                difference.price(),
                difference.soldOutUntil(),
                row.version());
    }

    BranchDifference difference() {
        return new BranchDifference(available, price, soldOutUntil);
    }
}
