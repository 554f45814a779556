package com.crmres.core.menu.item;

import com.crmres.model.LocalizedText;
import com.crmres.model.menu.Allergen;
import com.crmres.model.menu.BranchDifference;
import com.crmres.model.menu.MenuItem;
import com.crmres.model.menu.ModifierGroup;
import com.crmres.model.menu.Offer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the menu says of a dish, as it is remembered between changes. */
public record Dish(
        UUID id,
        UUID categoryId,
        LocalizedText name,
        @Nullable LocalizedText description,
        List<String> aliases,
        Offer offer,
        List<ModifierGroup> modifiers,
        List<Allergen> allergens,
        @Nullable Integer calories,
        boolean highSalt,
        @Nullable Integer caffeineMg,
        int position,
        @Nullable String photoKey,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static Dish of(MenuItem item) {
        return new Dish(
                item.id(),
                item.categoryId(),
                item.name(),
                item.description(),
                item.aliases(),
                Offer.of(item),
                item.modifiers(),
                item.allergens(),
                item.calories(),
                item.highSalt(),
                item.caffeineMg(),
                item.position(),
                item.photoKey(),
                item.createdAt(),
                item.updatedAt(),
                item.version());
    }

    /** What a branch offers of it, which is what the menu says where the branch says nothing. */
    Offer offer(@Nullable BranchDifference difference, Instant at) {
        return offer.with(difference, at);
    }
}
