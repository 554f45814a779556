package com.crmres.core.menu.item.desk;

import com.crmres.core.restaurant.Name;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.model.Money;
import com.crmres.model.menu.Allergen;
import com.crmres.model.menu.MenuItem;
import com.crmres.model.text.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What of a dish changes; what is absent stays. A new one needs a category, a name, and a price or sizes. */
@Schema(name = "MenuItemChange")
record ItemChange(
        @Nullable @Schema(description = "It goes to the end of this category")
        UUID categoryId,

        @Nullable @Valid Name name,
        @Nullable @Valid ItemText description,

        @Nullable @Size(max = 30) @Schema(description = "Takes the place of all of them")
        List<@NotBlank @Size(max = 60) @Visible(inLine = true) String> aliases,

        @Nullable
        @DecimalMin("0")
        @Digits(integer = 6, fraction = 2)
        @Schema(
                description = "SAR, VAT included; with sizes that of the cheapest, the others move by as much",
                example = "29.00")
        BigDecimal price,

        @Nullable @Size(max = 10) @Schema(description = "Takes the place of all of them, and the cheapest is the price")
        List<@NotNull @Valid SizeChange> sizes,

        @Nullable @Size(max = 20) @Schema(description = "Takes the place of all of them")
        List<@NotNull @Valid ModifierChange> modifiers,

        @Nullable @Size(max = 14) @Schema(description = "Takes the place of all of them")
        List<@NotNull Allergen> allergens,

        @Nullable @Min(0) @Max(20_000) Integer calories,
        @Nullable Boolean highSalt,
        @Nullable @Min(0) @Max(5_000) Integer caffeineMg,
        @Nullable Boolean available,

        @Nullable @Size(max = 3) @Schema(description = "What it has no more; for what has no other way to say so")
        List<@NotNull Clearable> clear) {

    /** What no single field can tell. */
    void check() {
        List<SizeChange> inSizes = Objects.requireNonNullElse(sizes, List.of());
        List<ModifierChange> choices = Objects.requireNonNullElse(modifiers, List.of());
        boolean possible = choices.stream().allMatch(ModifierChange::isPossible);
        if (!possible || SizeChange.repeats(inSizes) || ModifierChange.repeats(choices)) {
            throw new InvalidRequest("menu_choices_contradict", Map.of());
        }
    }

    /** Of a dish that is new. */
    boolean isComplete() {
        return categoryId != null && name != null && (price != null || (sizes != null && !sizes.isEmpty()));
    }

    /** All but the category. */
    void applyTo(MenuItem item, Supplier<UUID> ids, Instant now) {
        if (name != null) {
            item.rename(name.text(), now);
        }
        describe(item, now);
        declare(item, now);
        if (price != null) {
            item.cost(new Money(price), now);
        }
        if (sizes != null) {
            item.comeIn(sizes.stream().map(size -> size.named(ids)).toList(), now);
        }
        if (modifiers != null) {
            item.ask(modifiers.stream().map(group -> group.named(ids)).toList(), now);
        }
        if (available != null) {
            item.offer(available, now);
        }
    }

    private void describe(MenuItem item, Instant now) {
        boolean cleared = clears(Clearable.DESCRIPTION);
        if (description != null || aliases != null || cleared) {
            item.describe(
                    cleared ? null : description == null ? item.description() : description.text(),
                    aliases == null
                            ? item.aliases()
                            : aliases.stream().map(String::strip).distinct().toList(),
                    now);
        }
        if (allergens != null) {
            item.warnOf(allergens, now);
        }
    }

    private void declare(MenuItem item, Instant now) {
        boolean cleared = clears(Clearable.CALORIES) || clears(Clearable.CAFFEINE_MG);
        if (cleared || calories != null || highSalt != null || caffeineMg != null) {
            item.declare(
                    clears(Clearable.CALORIES) ? null : calories == null ? item.calories() : calories,
                    highSalt == null ? item.highSalt() : highSalt,
                    clears(Clearable.CAFFEINE_MG) ? null : caffeineMg == null ? item.caffeineMg() : caffeineMg,
                    now);
        }
    }

    private boolean clears(Clearable what) {
        return clear != null && clear.contains(what);
    }

    /** The names of what it changes, without what it says. */
    List<String> names() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("category_id", categoryId);
        all.put("name", name);
        all.put("description", description);
        all.put("aliases", aliases);
        all.put("price", price);
        all.put("sizes", sizes);
        all.put("modifiers", modifiers);
        all.put("allergens", allergens);
        all.put("calories", calories);
        all.put("high_salt", highSalt);
        all.put("caffeine_mg", caffeineMg);
        all.put("available", available);
        all.put("clear", clear);
        return all.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
    }
}
