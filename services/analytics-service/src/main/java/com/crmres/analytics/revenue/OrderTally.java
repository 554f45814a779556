package com.crmres.analytics.revenue;

import com.crmres.event.OrderAdvanced;
import com.crmres.event.OrderPlaced;
import java.math.BigDecimal;

/** Counts and sums that can be added to one another; every number is defined in docs/metrics.md. */
record OrderTally(
        long ordersPlaced,
        BigDecimal valuePlaced,
        long ordersDelivered,
        BigDecimal revenue,
        BigDecimal vat,
        BigDecimal discounts,
        long ordersCancelled,
        BigDecimal valueCancelled) {

    static final OrderTally NOTHING = new OrderTally(
            0, BigDecimal.ZERO, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, BigDecimal.ZERO);

    static OrderTally of(OrderPlaced placed) {
        return new OrderTally(
                1, placed.total(), 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, BigDecimal.ZERO);
    }

    /** The steps between say nothing of money. */
    static OrderTally of(OrderAdvanced advanced) {
        return switch (advanced.status()) {
            case "delivered" ->
                new OrderTally(
                        0,
                        BigDecimal.ZERO,
                        1,
                        advanced.total(),
                        advanced.vat(),
                        advanced.discount(),
                        0,
                        BigDecimal.ZERO);
            case "cancelled" ->
                new OrderTally(
                        0, BigDecimal.ZERO, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 1, advanced.total());
            default -> NOTHING;
        };
    }

    OrderTally plus(OrderTally other) {
        return new OrderTally(
                ordersPlaced + other.ordersPlaced,
                valuePlaced.add(other.valuePlaced),
                ordersDelivered + other.ordersDelivered,
                revenue.add(other.revenue),
                vat.add(other.vat),
                discounts.add(other.discounts),
                ordersCancelled + other.ordersCancelled,
                valueCancelled.add(other.valueCancelled));
    }
}
