package com.crmres.core.menu.item.desk;

import com.crmres.core.restaurant.Name;
import com.crmres.model.Money;
import com.crmres.model.menu.MenuSize;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A size as it is asked for. */
@Schema(name = "MenuSizeChange")
record SizeChange(
        @Nullable @Schema(description = "Of a size that is there already; a new one gets its own")
        UUID id,

        @NotNull @Valid Name name,

        @NotNull
        @DecimalMin("0")
        @Digits(integer = 6, fraction = 2)
        @Schema(description = "SAR of the dish in this size, VAT included", example = "18.00")
        BigDecimal price) {

    MenuSize named(Supplier<UUID> ids) {
        return new MenuSize(id == null ? ids.get() : id, name.text(), new Money(price).amount());
    }

    static boolean repeats(List<SizeChange> sizes) {
        List<UUID> named =
                sizes.stream().map(SizeChange::id).filter(Objects::nonNull).toList();
        return named.stream().distinct().count() < named.size();
    }
}
