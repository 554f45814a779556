package com.crmres.model.order;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import java.math.BigDecimal;

/** A choice about a dish as it was called and priced when it was ordered: a size, an addition, something left out. */
public record Modifier(LocalizedText name, BigDecimal price) {

    public static Modifier of(LocalizedText name, Money price) {
        return new Modifier(name, price.amount());
    }

    Money cost() {
        return new Money(price);
    }
}
