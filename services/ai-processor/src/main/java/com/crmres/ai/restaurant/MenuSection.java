package com.crmres.ai.restaurant;

import com.crmres.model.LocalizedText;
import java.util.List;

/** A heading of the menu with its dishes in the owner's order. */
public record MenuSection(LocalizedText name, List<Dish> dishes) {}
