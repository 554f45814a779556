package com.crmres.analytics.revenue;

import com.crmres.analytics.conversation.Period;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders of each restaurant and day added up; used within a transaction of that restaurant. */
@Repository
class OrderDays {

    private static final RowMapper<OrderTally> TALLY = new DataClassRowMapper<>(OrderTally.class);

    private static final String ADD = """
            insert into order_days as d (restaurant_id, day,
              orders_placed, value_placed, orders_delivered, revenue, vat, discounts, orders_cancelled, value_cancelled)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (restaurant_id, day) do update set
              orders_placed = d.orders_placed + excluded.orders_placed,
              value_placed = d.value_placed + excluded.value_placed,
              orders_delivered = d.orders_delivered + excluded.orders_delivered,
              revenue = d.revenue + excluded.revenue,
              vat = d.vat + excluded.vat,
              discounts = d.discounts + excluded.discounts,
              orders_cancelled = d.orders_cancelled + excluded.orders_cancelled,
              value_cancelled = d.value_cancelled + excluded.value_cancelled
            """;

    private final JdbcClient jdbc;

    OrderDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID restaurantId, LocalDate day, OrderTally more) {
        jdbc.sql(ADD)
                .params(restaurantId, day)
                .params(more.ordersPlaced(), more.valuePlaced(), more.ordersDelivered(), more.revenue())
                .params(more.vat(), more.discounts(), more.ordersCancelled(), more.valueCancelled())
                .update();
    }

    Map<LocalDate, OrderTally> between(UUID restaurantId, Period period) {
        Map<LocalDate, OrderTally> days = new HashMap<>();
        jdbc.sql("select * from order_days where restaurant_id = ? and day between ? and ?")
                .params(restaurantId, period.from(), period.to())
                .query((ResultSet row) -> {
                    days.put(row.getObject("day", LocalDate.class), TALLY.mapRow(row, row.getRow()));
                });
        return days;
    }
}
