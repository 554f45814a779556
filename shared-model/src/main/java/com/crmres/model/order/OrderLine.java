package com.crmres.model.order;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is ordered of one dish, priced from the menu as it is now. */
public record OrderLine(
        UUID menuItemId,
        LocalizedText name,
        Money unitPrice,
        List<Modifier> modifiers,
        int quantity,
        @Nullable String notes) {

    public OrderLine {
        modifiers = List.copyOf(modifiers);
    }

    /** The dish with all that was chosen about it, so many times. */
    public Money total() {
        return modifiers.stream()
                .map(Modifier::cost)
                .reduce(unitPrice, Money::plus)
                .times(quantity);
    }
}
