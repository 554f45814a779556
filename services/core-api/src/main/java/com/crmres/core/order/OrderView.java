package com.crmres.core.order;

import com.crmres.core.conversation.PersonResponse;
import com.crmres.core.order.OrderResponse.Choice;
import com.crmres.core.order.OrderResponse.Guest;
import com.crmres.core.order.OrderResponse.Item;
import com.crmres.core.order.OrderResponse.Place;
import com.crmres.core.order.OrderResponse.Step;
import com.crmres.model.LocalizedText;
import com.crmres.model.order.Order;
import com.crmres.model.order.OrderItem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order with the names of those whom it concerns. */
record OrderView(
        Order order,
        LocalizedText branch,
        @Nullable String customer,
        @Nullable String taker) {

    OrderResponse shown(List<OrderItem> items, @Nullable List<Step> history) {
        return new OrderResponse(
                order.id(),
                order.number(),
                order.day(),
                order.status(),
                order.status().next(),
                order.type(),
                order.origin(),
                person(order.placedBy(), taker),
                new Place(order.branchId(), branch),
                new Guest(order.customerId(), customer),
                order.conversationId(),
                order.address(),
                order.scheduledFor(),
                order.notes(),
                items.stream().map(OrderView::item).toList(),
                order.subtotal().amount(),
                order.deliveryFee().amount(),
                order.discount().amount(),
                order.total().amount(),
                order.vat().amount(),
                order.prepMinutes(),
                order.promisedAt(),
                order.cancelReason(),
                order.placedAt(),
                order.movedAt(),
                order.deliveredAt(),
                history,
                order.version());
    }

    private static Item item(OrderItem item) {
        return new Item(
                item.menuItemId(),
                item.name(),
                item.unitPrice().amount(),
                item.quantity(),
                item.modifiers().stream()
                        .map(chosen -> new Choice(chosen.name(), chosen.price()))
                        .toList(),
                item.notes(),
                item.total().amount());
    }

    static @Nullable PersonResponse person(@Nullable UUID id, @Nullable String name) {
        return id == null ? null : new PersonResponse(id, name == null ? "" : name);
    }
}
