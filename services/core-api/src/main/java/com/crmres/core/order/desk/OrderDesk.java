package com.crmres.core.order.desk;

import com.crmres.core.api.Versions;
import com.crmres.core.coupon.CouponReturns;
import com.crmres.core.idempotency.IdempotencyKeys;
import com.crmres.core.idempotency.IdempotencyKeys.Made;
import com.crmres.core.order.telling.CustomerTelling;
import com.crmres.core.order.telling.Line;
import com.crmres.core.order.telling.Told;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.error.InvalidRequest;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.id.Ids;
import com.crmres.kit.security.Caller;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.order.CancelReason;
import com.crmres.model.order.DeliveryAddress;
import com.crmres.model.order.Order;
import com.crmres.model.order.OrderEvent;
import com.crmres.model.order.OrderItem;
import com.crmres.model.order.OrderLine;
import com.crmres.model.order.OrderStatus;
import com.crmres.model.restaurant.Branch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The verbs of people about orders; needs the transaction of the caller's restaurant. Rows are locked in one order:
 * the conversation in which the customer is told, then the order, then what hangs on it.
 */
@Component
class OrderDesk {

    private final Orders orders;
    private final OrderItems items;
    private final OrderEvents events;
    private final OrderNumbers numbers;
    private final OrderParties parties;
    private final Pricing pricing;
    private final CustomerTelling telling;
    private final OrderFacts facts;
    private final CouponReturns coupons;
    private final IdempotencyKeys keys;
    private final BusinessClock clock;
    private final Ids ids;

    OrderDesk(
            Orders orders,
            OrderItems items,
            OrderEvents events,
            OrderNumbers numbers,
            OrderParties parties,
            Pricing pricing,
            CustomerTelling telling,
            OrderFacts facts,
            CouponReturns coupons,
            IdempotencyKeys keys,
            BusinessClock clock,
            Ids ids) {
        this.orders = orders;
        this.items = items;
        this.events = events;
        this.numbers = numbers;
        this.parties = parties;
        this.pricing = pricing;
        this.telling = telling;
        this.facts = facts;
        this.coupons = coupons;
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
    }

    /** Takes an order down, once per key. */
    Made place(Caller caller, String key, PlaceOrderRequest request) {
        return keys.once(caller, key, request.fingerprint(), orderId -> place(caller, orderId, request));
    }

    private void place(Caller caller, UUID orderId, PlaceOrderRequest request) {
        Branch branch = parties.branch(caller, request.branchId());
        parties.check(caller, request.customerId(), request.conversationId());
        Promises.check(branch, parties.calendar(branch), request, clock.instant());
        List<OrderLine> lines = pricing.lines(branch, request.items(), request.wantedAt(clock.instant()));
        Line line = telling.open(request.customerId(), request.conversationId());
        Instant now = now();
        Order order = order(caller, orderId, branch, request, now);
        order.agreedIn(request.conversationId() == null ? line.conversationId() : request.conversationId());
        List<OrderItem> dishes = order.of(lines, pricing.deliveryFee(branch, request.type(), lines), ids::next);
        orders.save(order);
        items.saveAll(dishes);
        Told told = telling.tell(order, line, now);
        events.save(
                OrderEvent.byUser(ids.next(), order, null, caller.userId()).telling(told.messageId(), told.notTold()));
        facts.placed(caller, order, told);
    }

    private Order order(Caller caller, UUID orderId, Branch branch, PlaceOrderRequest request, Instant now) {
        OrderNumbers.Number number = numbers.next(caller.restaurantId(), now);
        Order order = new Order(
                orderId, caller.restaurantId(), branch.id(), request.customerId(), number.day(), number.number(), now);
        order.takenBy(caller.userId());
        order.wanted(request.scheduledFor(), request.notes());
        if (request.isDelivery()) {
            order.deliverTo(address(request));
        }
        return order;
    }

    private static DeliveryAddress address(PlaceOrderRequest request) {
        if (request.address() == null) {
            throw new InvalidRequest(Map.of("fields", Map.of("address", "missing")));
        }
        return request.address().known();
    }

    /** Brings an order further; where it has come there already, nothing happens again. */
    void move(Caller caller, UUID orderId, @Nullable String ifMatch, MoveRequest request) {
        Orders.Ticket ticket = orders.ticket(orderId)
                .filter(found -> caller.sees(found.branchId()))
                .orElseThrow(() -> new NotFound("order"));
        Line line = telling.open(ticket.customerId(), ticket.conversationId());
        Order order = orders.lock(orderId).orElseThrow(() -> new NotFound("order"));
        if (order.status() != request.to()) {
            check(order, ifMatch, request);
            move(caller, order, line, request);
        }
    }

    private static void check(Order order, @Nullable String ifMatch, MoveRequest request) {
        OrderStatus status = order.status();
        if (request.from() != null && request.from() != status) {
            throw new Conflict("order_moved", Map.of("status", status, "version", order.version()));
        }
        Versions.check(ifMatch, order.version());
        if (!status.canBecome(request.to())) {
            throw new Conflict(
                    "order_cannot_become", Map.of("status", status, "to", request.to(), "next", status.next()));
        }
        if (request.to() == OrderStatus.CANCELLED && request.reason() == null) {
            throw new InvalidRequest(Map.of("fields", Map.of("reason", "missing")));
        }
    }

    private void move(Caller caller, Order order, Line line, MoveRequest request) {
        Instant now = now();
        OrderStatus previous = order.status();
        go(order, request, now);
        Told told = telling.tell(order, line, now);
        events.save(OrderEvent.byUser(ids.next(), order, previous, caller.userId())
                .noting(request.note())
                .telling(told.messageId(), told.notTold()));
        settle(caller, order, now);
        facts.advanced(caller, order, previous, told);
    }

    private void settle(Caller caller, Order order, Instant now) {
        if (order.status() == OrderStatus.DELIVERED) {
            orders.addToLifetimeValue(order.customerId(), order.id());
        }
        CancelReason reason = order.cancelReason();
        if (reason != null && reason.givesCouponBack()) {
            coupons.giveBack(caller, order, now);
        }
    }

    private static void go(Order order, MoveRequest request, Instant now) {
        CancelReason reason = request.reason();
        if (request.to() == OrderStatus.CANCELLED && reason != null) {
            order.cancel(reason, now);
            return;
        }
        order.advance(request.to(), now);
        if (request.readyInMinutes() != null) {
            order.promise(request.readyInMinutes(), now);
        }
    }

    /** As exact as the database keeps it, so that what is shown now and later is the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
