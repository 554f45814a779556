package com.crmres.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Saudi riyals to the halala, VAT included. */
public record Money(BigDecimal amount) {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** Saudi VAT in percent, which prices include. */
    public static final BigDecimal VAT_PERCENT = BigDecimal.valueOf(15);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money sar(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money percent(int percent) {
        return new Money(amount.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED));
    }

    /** The tax in an amount that includes it. */
    public Money vatWithin() {
        return new Money(amount.multiply(VAT_PERCENT).divide(HUNDRED.add(VAT_PERCENT), 2, RoundingMode.HALF_UP));
    }

    public boolean isLessThan(Money other) {
        return amount.compareTo(other.amount) < 0;
    }

    public boolean isMoreThan(Money other) {
        return amount.compareTo(other.amount) > 0;
    }

    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)));
    }

    /** Without needless zeros: {@code 35}, {@code 12.50}. */
    public String plain() {
        return amount.stripTrailingZeros().scale() <= 0 ? amount.toBigInteger().toString() : amount.toPlainString();
    }
}
