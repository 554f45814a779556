package com.crmres.core.order.desk;

import com.crmres.core.audit.Audit;
import com.crmres.core.order.telling.Told;
import com.crmres.event.OrderAdvanced;
import com.crmres.event.OrderPlaced;
import com.crmres.kit.outbox.Outbox;
import com.crmres.kit.security.Caller;
import com.crmres.model.order.CancelReason;
import com.crmres.model.order.Order;
import com.crmres.model.order.OrderStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other services what became of an order, and writes down who did it. */
@Component
class OrderFacts {

    private final Outbox outbox;
    private final Audit audit;

    OrderFacts(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    void placed(Caller by, Order order, Told told) {
        tell(
                by,
                order,
                new OrderPlaced(
                        order.id(),
                        order.customerId(),
                        where(order, told),
                        order.number(),
                        order.type().code(),
                        order.origin().code(),
                        order.total().amount(),
                        order.vat().amount(),
                        told.messageId(),
                        order.placedAt()),
                "order.placed",
                Map.of("customer_id", order.customerId()));
    }

    void advanced(Caller by, Order order, OrderStatus previous, Told told) {
        CancelReason reason = order.cancelReason();
        Map<String, Object> details = new HashMap<>(Map.of("previous_status", previous.code()));
        if (reason != null) {
            details.put("reason", reason.code());
        }
        tell(
                by,
                order,
                advance(by, order, previous, told),
                "order." + order.status().code(),
                details);
    }

    private static OrderAdvanced advance(Caller by, Order order, OrderStatus previous, Told told) {
        CancelReason reason = order.cancelReason();
        return new OrderAdvanced(
                order.id(),
                order.customerId(),
                where(order, told),
                order.number(),
                previous.code(),
                order.status().code(),
                order.total().amount(),
                order.vat().amount(),
                order.discount().amount(),
                reason == null ? null : reason.code(),
                by.userId(),
                told.messageId(),
                order.movedAt());
    }

    /** Where the customer is told, and otherwise where they ordered. */
    private static @Nullable UUID where(Order order, Told told) {
        return told.conversationId() == null ? order.conversationId() : told.conversationId();
    }

    private void tell(Caller by, Order order, Object fact, String verb, Map<String, Object> details) {
        outbox.publish(order.id().toString(), fact, order.branchId());
        audit.record(by, verb, "order", order.id(), order.branchId(), details);
    }
}
