package com.crmres.core.menu.item;

import com.crmres.core.menu.photo.PhotoLinks;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows dishes with the link to their picture. */
@Component
public class ItemViews {

    private final PhotoLinks links;

    ItemViews(PhotoLinks links) {
        this.links = links;
    }

    /** As the menu has it, for all branches. */
    ItemResponse show(Dish dish, @Nullable List<BranchOffer> branches) {
        return ItemResponse.of(dish, dish.offer(), link(dish), branches);
    }

    public ItemResponse show(Dish dish) {
        return show(dish, null);
    }

    /** As it can be had in one branch. */
    public ItemResponse showIn(@Nullable BranchOffer branch, Dish dish, Instant at) {
        return branch == null
                ? show(dish)
                : ItemResponse.of(dish, dish.offer(branch.difference(), at), link(dish), List.of(branch));
    }

    private @Nullable String link(Dish dish) {
        return dish.photoKey() == null ? null : links.to(dish.photoKey());
    }
}
