package com.crmres.core.menu.item.desk;

import com.crmres.core.restaurant.Name;
import com.crmres.model.Money;
import com.crmres.model.menu.ModifierGroup;
import com.crmres.model.menu.ModifierOption;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A group of options as it is asked for. */
@Schema(name = "MenuModifierChange")
record ModifierChange(
        @Nullable @Schema(description = "Of a group that is there already; a new one gets its own")
        UUID id,

        @NotNull @Valid Name name,

        @NotNull @Min(0) @Max(30) @Schema(description = "So many have to be chosen", example = "0")
        Integer min,

        @NotNull @Min(1) @Max(30) @Schema(description = "So many may be chosen", example = "1")
        Integer max,

        @NotEmpty @Size(max = 30) List<@NotNull @Valid Option> options) {

    /** An option as it is asked for. */
    @Schema(name = "MenuOptionChange")
    record Option(
            @Nullable @Schema(description = "Of an option that is there already; a new one gets its own")
            UUID id,

            @NotNull @Valid Name name,

            @NotNull
            @DecimalMin("0")
            @Digits(integer = 6, fraction = 2)
            @Schema(description = "SAR that it adds, VAT included", example = "3.00")
            BigDecimal price) {

        private ModifierOption named(Supplier<UUID> ids) {
            return new ModifierOption(id == null ? ids.get() : id, name.text(), new Money(price).amount());
        }
    }

    boolean isPossible() {
        return min <= max && max <= options.size();
    }

    ModifierGroup named(Supplier<UUID> ids) {
        return new ModifierGroup(
                id == null ? ids.get() : id,
                name.text(),
                min,
                max,
                options.stream().map(option -> option.named(ids)).toList());
    }

    /** An option is known by its id alone, whatever group it is in. */
    static boolean repeats(List<ModifierChange> groups) {
        List<UUID> named = groups.stream()
                .flatMap(group -> Stream.concat(
                        Stream.ofNullable(group.id),
                        group.options.stream().map(Option::id).filter(Objects::nonNull)))
                .toList();
        return named.stream().distinct().count() < named.size();
    }
}
