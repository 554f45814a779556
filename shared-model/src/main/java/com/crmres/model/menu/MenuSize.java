package com.crmres.model.menu;

import com.crmres.model.LocalizedText;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A size in which a dish can be had.
 *
 * @param price SAR of the whole dish in this size, VAT included
 */
public record MenuSize(UUID id, LocalizedText name, BigDecimal price) {

    MenuSize dearerBy(BigDecimal difference) {
        return new MenuSize(id, name, price.add(difference));
    }
}
