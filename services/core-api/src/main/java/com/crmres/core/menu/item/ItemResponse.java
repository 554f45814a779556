package com.crmres.core.menu.item;

import com.crmres.model.LocalizedText;
import com.crmres.model.menu.Allergen;
import com.crmres.model.menu.MenuSize;
import com.crmres.model.menu.ModifierGroup;
import com.crmres.model.menu.Offer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dish or drink of the menu. */
@Schema(name = "MenuItem")
public record ItemResponse(
        UUID id,
        UUID categoryId,
        LocalizedText name,
        @Nullable LocalizedText description,

        @Schema(description = "What customers call it besides its name")
        List<String> aliases,

        @Schema(description = "SAR, VAT included; of the cheapest size where there are sizes", example = "29.00")
        BigDecimal price,

        List<MenuSize> sizes,

        @Schema(description = "What can be chosen about it, in groups")
        List<ModifierGroup> modifiers,

        List<Allergen> allergens,
        @Nullable Integer calories,

        @Schema(description = "Bears the salt mark of the SFDA")
        boolean highSalt,

        @Nullable @Schema(description = "Milligrams, for the caffeine mark of the SFDA")
        Integer caffeineMg,

        @Schema(description = "In a branch's menu: whether it can be had there now")
        boolean available,

        int position,

        @Nullable
        @Schema(format = "uri", description = "A signed link that leads to the picture for about an hour at least")
        String photoUrl,

        @Nullable
        @Schema(
                description = "Where branches do it otherwise: of all that one works in when one item is asked for,"
                        + " of the one branch in its menu")
        List<BranchOffer> branches,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Raised by each change; the ETag carries it")
        long version) {

    static ItemResponse of(Dish dish, Offer offer, @Nullable String photoUrl, @Nullable List<BranchOffer> branches) {
        return new ItemResponse(
                dish.id(),
                dish.categoryId(),
                dish.name(),
                dish.description(),
                dish.aliases(),
                offer.price(),
                offer.sizes(),
                dish.modifiers(),
                dish.allergens(),
                dish.calories(),
                dish.highSalt(),
                dish.caffeineMg(),
                offer.available(),
                dish.position(),
                photoUrl,
                branches,
                dish.createdAt(),
                dish.updatedAt(),
                dish.version());
    }
}
