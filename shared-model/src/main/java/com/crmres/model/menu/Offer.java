package com.crmres.model.menu;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a dish costs and whether it can be had, at one place and time.
 *
 * @param price SAR, VAT included; of the cheapest where there are sizes
 */
public record Offer(BigDecimal price, List<MenuSize> sizes, boolean available) {

    public Offer {
        sizes = List.copyOf(sizes);
    }

    public static Offer of(MenuItem item) {
        return new Offer(item.price().amount(), item.sizes(), item.isAvailable());
    }

    /** The same dish where a branch does it otherwise. */
    public Offer with(@Nullable BranchDifference difference, Instant at) {
        if (difference == null) {
            return this;
        }
        Offer costing = difference.price() == null ? this : at(difference.price());
        return new Offer(costing.price, costing.sizes, available && difference.serves(at));
    }

    /** For another price, with the sizes as far from it as before. */
    Offer at(BigDecimal other) {
        BigDecimal difference = other.subtract(price);
        return new Offer(
                other, sizes.stream().map(size -> size.dearerBy(difference)).toList(), available);
    }

    public Optional<MenuSize> size(UUID id) {
        return sizes.stream().filter(size -> size.id().equals(id)).findFirst();
    }
}
