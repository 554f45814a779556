package com.crmres.model.restaurant;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * How far and for what a branch delivers.
 *
 * @param fee SAR, VAT included
 * @param minimumOrder SAR, VAT included
 */
public record Delivery(
        @NotNull @DecimalMin("0.1") @DecimalMax("200") @Digits(integer = 3, fraction = 2)
        BigDecimal radiusKm,

        @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
        BigDecimal fee,

        @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 2)
        BigDecimal minimumOrder) {

    private static final BigDecimal METRES = BigDecimal.valueOf(1000);

    public boolean reaches(double metres) {
        return BigDecimal.valueOf(metres).compareTo(radiusKm.multiply(METRES)) <= 0;
    }
}
