package com.crmres.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Saudi riyals to the halala, VAT included. */
public record Money(BigDecimal amount) {

    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money sar(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)));
    }

    /** Without needless zeros: {@code 35}, {@code 12.50}. */
    public String plain() {
        return amount.stripTrailingZeros().scale() <= 0 ? amount.toBigInteger().toString() : amount.toPlainString();
    }
}
