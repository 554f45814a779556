package com.crmres.core.order.desk;

import com.crmres.core.order.desk.PlaceOrderRequest.Dish;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.NotFound;
import com.crmres.model.Money;
import com.crmres.model.menu.MenuItem;
import com.crmres.model.order.OrderLine;
import com.crmres.model.order.OrderType;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Delivery;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What dishes are called and cost at a branch at this moment: the one place where orders meet the menu. */
@Component
class Pricing {

    private final EntityManager entities;

    Pricing(EntityManager entities) {
        this.entities = entities;
    }

    List<OrderLine> lines(List<Dish> dishes) {
        Map<UUID, MenuItem> menu = menu(dishes);
        return dishes.stream().map(dish -> line(dish, menu)).toList();
    }

    private Map<UUID, MenuItem> menu(List<Dish> dishes) {
        return entities.createQuery("from MenuItem m where m.id in :ids", MenuItem.class)
                .setParameter("ids", dishes.stream().map(Dish::menuItemId).toList())
                .getResultStream()
                .collect(Collectors.toMap(MenuItem::id, Function.identity()));
    }

    private static OrderLine line(Dish dish, Map<UUID, MenuItem> menu) {
        MenuItem item = menu.get(dish.menuItemId());
        if (item == null) {
            throw new NotFound("menu_item");
        }
        if (!item.isAvailable()) {
            throw new Conflict("item_unavailable", Map.of("menu_item_id", item.id(), "name", item.name()));
        }
        return new OrderLine(item.id(), item.name(), item.price(), List.of(), dish.quantity(), dish.notes());
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
