package com.crmres.model.coupon;

import com.crmres.model.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A share of the bill or an amount, one of the two. */
public record Gift(@Nullable Integer percent, @Nullable BigDecimal amount) {

    public Gift {
        if ((percent == null) == (amount == null)) {
            throw new IllegalArgumentException("A gift is a percentage or an amount");
        }
    }

    /** What it takes off a bill, never more than the bill. */
    public Money of(Money bill) {
        Money off = amount == null ? bill.percent(percent == null ? 0 : percent) : new Money(amount);
        return off.isMoreThan(bill) ? bill : off;
    }
}
