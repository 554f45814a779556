package com.crmres.core.order.desk;

import com.crmres.core.order.desk.PlaceOrderRequest.Dish;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.model.Money;
import com.crmres.model.menu.BranchDifference;
import com.crmres.model.menu.BranchMenuItem;
import com.crmres.model.menu.MenuItem;
import com.crmres.model.menu.MenuSize;
import com.crmres.model.menu.ModifierGroup;
import com.crmres.model.menu.Offer;
import com.crmres.model.order.Modifier;
import com.crmres.model.order.OrderLine;
import com.crmres.model.order.OrderType;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Delivery;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What dishes are called and cost at a branch at this moment: the one place where orders meet the menu. */
@Component
class Pricing {

    private final EntityManager entities;

    Pricing(EntityManager entities) {
        this.entities = entities;
    }

    /** As the branch offers them at that time. */
    List<OrderLine> lines(Branch branch, List<Dish> dishes, Instant when) {
        List<UUID> ids = dishes.stream().map(Dish::menuItemId).toList();
        Map<UUID, MenuItem> menu = menu(branch, ids);
        Map<UUID, BranchDifference> differences = differences(branch, ids);
        return dishes.stream()
                .map(dish -> line(dish, menu.get(dish.menuItemId()), differences.get(dish.menuItemId()), when))
                .toList();
    }

    private Map<UUID, MenuItem> menu(Branch branch, List<UUID> ids) {
        return entities.createQuery(
                        "from MenuItem m where m.restaurantId = :restaurant and m.id in :ids and m.deletedAt is null",
                        MenuItem.class)
                .setParameter("restaurant", branch.restaurantId())
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(MenuItem::id, Function.identity()));
    }

    private Map<UUID, BranchDifference> differences(Branch branch, List<UUID> ids) {
        return entities.createQuery(
                        "from BranchMenuItem b where b.restaurantId = :restaurant and b.branchId = :branch"
                                + " and b.menuItemId in :ids",
                        BranchMenuItem.class)
                .setParameter("restaurant", branch.restaurantId())
                .setParameter("branch", branch.id())
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(BranchMenuItem::menuItemId, BranchMenuItem::difference));
    }

    private static OrderLine line(
            Dish dish, @Nullable MenuItem item, @Nullable BranchDifference difference, Instant when) {
        if (item == null) {
            throw new NotFound("menu_item");
        }
        Offer offer = Offer.of(item).with(difference, when);
        if (!offer.available()) {
            throw new Conflict("item_unavailable", about(item));
        }
        MenuSize size = size(dish, item, offer);
        List<Modifier> chosen = new ArrayList<>();
        if (size != null) {
            chosen.add(Modifier.of(size.name(), Money.ZERO));
        }
        chosen.addAll(options(dish, item));
        Money price = new Money(size == null ? offer.price() : size.price());
        return new OrderLine(item.id(), item.name(), price, chosen, dish.quantity(), dish.notes());
    }

    /** One of those that there are; none where there are none. */
    private static @Nullable MenuSize size(Dish dish, MenuItem item, Offer offer) {
        if (offer.sizes().isEmpty() && dish.sizeId() == null) {
            return null;
        }
        return Optional.ofNullable(dish.sizeId())
                .flatMap(offer::size)
                .orElseThrow(() -> new InvalidRequest("order_size_missing", about(item)));
    }

    private static List<Modifier> options(Dish dish, MenuItem item) {
        Set<UUID> wanted = dish.options();
        List<Modifier> chosen = item.modifiers().stream()
                .flatMap(group -> group.options().stream())
                .filter(option -> wanted.contains(option.id()))
                .map(option -> Modifier.of(option.name(), new Money(option.price())))
                .toList();
        boolean possible = item.modifiers().stream().allMatch(group -> group.allows(chosenOf(group, wanted)));
        if (chosen.size() < wanted.size() || !possible) {
            throw new InvalidRequest("order_choices_wrong", about(item));
        }
        return chosen;
    }

    private static long chosenOf(ModifierGroup group, Set<UUID> wanted) {
        return group.options().stream()
                .filter(option -> wanted.contains(option.id()))
                .count();
    }

    private static Map<String, Object> about(MenuItem item) {
        return Map.of("menu_item_id", item.id(), "name", item.name());
    }

    /** What a branch takes for bringing it, if it brings anything and so little; nothing is taken for what is picked up. */
    Money deliveryFee(Branch branch, OrderType type, List<OrderLine> lines) {
        if (type == OrderType.PICKUP) {
            return Money.ZERO;
        }
        Delivery delivery = branch.delivery();
        if (delivery == null) {
            throw new Conflict("branch_does_not_deliver");
        }
        Money dishes = lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus);
        if (dishes.isLessThan(new Money(delivery.minimumOrder()))) {
            throw new Conflict("order_below_minimum", Map.of("minimum_order", delivery.minimumOrder()));
        }
        return new Money(delivery.fee());
    }
}
