package com.crmres.analytics.revenue;

import com.crmres.analytics.conversation.Period;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The orders of each day of a period, days without any as zeros, and of the whole of it; amounts are SAR with VAT. */
record OrderReport(List<OrderDay> days, OrderFigures total) {

    static OrderReport of(Period period, Map<LocalDate, OrderTally> tallies) {
        return new OrderReport(
                period.days()
                        .map(day -> new OrderDay(day, OrderFigures.of(tallies.getOrDefault(day, OrderTally.NOTHING))))
                        .toList(),
                OrderFigures.of(tallies.values().stream().reduce(OrderTally.NOTHING, OrderTally::plus)));
    }

    record OrderDay(LocalDate day, @JsonUnwrapped OrderFigures figures) {}

    /** A tally as people read it: null where there is nothing to average. */
    record OrderFigures(
            long ordersPlaced,
            BigDecimal valuePlaced,
            long ordersDelivered,
            BigDecimal revenue,
            BigDecimal vat,
            BigDecimal discounts,
            @Nullable BigDecimal averageOrder,
            long ordersCancelled,
            BigDecimal valueCancelled) {

        private static final int HALALAS = 2;

        static OrderFigures of(OrderTally tally) {
            return new OrderFigures(
                    tally.ordersPlaced(),
                    money(tally.valuePlaced()),
                    tally.ordersDelivered(),
                    money(tally.revenue()),
                    money(tally.vat()),
                    money(tally.discounts()),
                    tally.ordersDelivered() == 0
                            ? null
                            : tally.revenue()
                                    .divide(BigDecimal.valueOf(tally.ordersDelivered()), HALALAS, RoundingMode.HALF_UP),
                    tally.ordersCancelled(),
                    money(tally.valueCancelled()));
        }

        private static BigDecimal money(BigDecimal amount) {
            return amount.setScale(HALALAS, RoundingMode.HALF_UP);
        }
    }
}
