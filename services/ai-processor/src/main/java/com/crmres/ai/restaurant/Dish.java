package com.crmres.ai.restaurant;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import java.util.List;

/** A dish or drink as the menu has it now. */
public record Dish(LocalizedText name, List<String> aliases, Money price, boolean available) {}
