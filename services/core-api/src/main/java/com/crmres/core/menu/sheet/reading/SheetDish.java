package com.crmres.core.menu.sheet.reading;

import com.crmres.model.LocalizedText;
import com.crmres.model.Money;
import com.crmres.model.menu.Allergen;
import com.crmres.model.menu.MenuItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dish as far as the sheet knows it: sizes, choices and pictures are kept beside it.
 *
 * @param category its Arabic name
 */
public record SheetDish(
        String category,
        LocalizedText name,
        @Nullable LocalizedText description,
        Money price,
        boolean available,
        @Nullable Integer calories,
        boolean highSalt,
        @Nullable Integer caffeineMg,
        List<Allergen> allergens,
        List<String> aliases) {

    public static SheetDish of(MenuItem item, String category) {
        return new SheetDish(
                category,
                item.name(),
                item.description(),
                item.price(),
                item.isAvailable(),
                item.calories(),
                item.highSalt(),
                item.caffeineMg(),
                item.allergens(),
                item.aliases());
    }

    /** All but the category. */
    public void applyTo(MenuItem item, Instant now) {
        item.rename(name, now);
        item.describe(description, aliases, now);
        item.cost(price, now);
        item.offer(available, now);
        item.declare(calories, highSalt, caffeineMg, now);
        item.warnOf(allergens, now);
    }
}
