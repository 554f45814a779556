package com.crmres.model.menu;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a branch differs from the menu in one dish; what is absent is as everywhere.
 *
 * @param available false where it is not served; a dish that is off the menu comes back nowhere
 * @param price SAR, VAT included; sizes differ by as much
 * @param soldOutUntil when there will be some again
 */
public record BranchDifference(
        @Nullable Boolean available,
        @Nullable BigDecimal price,
        @Nullable Instant soldOutUntil) {

    boolean serves(Instant at) {
        return !Boolean.FALSE.equals(available) && (soldOutUntil == null || !at.isBefore(soldOutUntil));
    }
}
