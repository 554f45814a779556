package com.crmres.core.order;

import com.crmres.core.order.OrderResponse.Step;
import com.crmres.model.conversation.DeliveryState;
import com.crmres.model.order.OrderEvent;
import com.crmres.model.order.OrderItem;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads orders with their lines and history; within a transaction of the restaurant. */
@Repository
class OrderQueries {

    private final EntityManager entities;

    OrderQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** Those that are there. */
    Map<UUID, OrderView> views(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select new com.crmres.core.order.OrderView(o, b.name, c.name, u.name) from Order o"
                                        + " join Branch b on b.id = o.branchId join Customer c on c.id = o.customerId"
                                        + " left join User u on u.id = o.placedBy where o.id in :ids",
                                OrderView.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(view -> view.order().id(), Function.identity()));
    }

    Map<UUID, List<OrderItem>> items(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("from OrderItem i where i.orderId in :ids order by i.position", OrderItem.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(OrderItem::orderId));
    }

    List<Step> history(UUID orderId) {
        return entities.createQuery(
                        "select new com.crmres.core.order.OrderQueries$Past(e, u.name, m.delivery) from OrderEvent e"
                                + " left join User u on u.id = e.actorId left join Message m on m.id = e.messageId"
                                + " where e.orderId = :id order by e.happenedAt, e.id",
                        Past.class)
                .setParameter("id", orderId)
                .getResultStream()
                .map(Past::step)
                .toList();
    }

    /** An event with the name of who brought it about. */
    record Past(
            OrderEvent event,
            @Nullable String name,
            @Nullable DeliveryState delivery) {

        Step step() {
            return new Step(
                    event.toStatus(),
                    event.happenedAt(),
                    event.actorKind(),
                    OrderView.person(event.actorId(), name),
                    event.reason(),
                    event.note(),
                    event.messageId(),
                    delivery,
                    event.notTold());
        }
    }
}
