package com.crmres.core.menu;

import com.crmres.core.menu.item.Dish;
import com.crmres.model.LocalizedText;
import java.util.List;
import java.util.UUID;

/** A restaurant's menu as it is remembered between changes. */
record MenuBook(List<Heading> headings) {

    /** A category with its dishes in the owner's order. */
    record Heading(UUID id, LocalizedText name, int position, long version, List<Dish> dishes) {}
}
