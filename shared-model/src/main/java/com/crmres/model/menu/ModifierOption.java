package com.crmres.model.menu;

import com.crmres.model.LocalizedText;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * One of the things to choose from.
 *
 * @param price SAR that it adds to the dish, VAT included; 0 when nothing
 */
public record ModifierOption(UUID id, LocalizedText name, BigDecimal price) {}
