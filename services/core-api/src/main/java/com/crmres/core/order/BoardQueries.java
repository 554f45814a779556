package com.crmres.core.order;

import com.crmres.kit.security.Caller;
import com.crmres.model.order.OrderStatus;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the orders that somebody still has to do something about. */
@Repository
class BoardQueries {

    private static final int SHOWN = 100;
    private static final String OPEN = "o.status in ('pending', 'confirmed', 'preparing', 'ready')";

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each state the oldest. */
    List<UUID> open(Caller caller, @Nullable UUID branchId) {
        Map<String, @Nullable Object> values = new HashMap<>();
        String where = where(caller, branchId, values);
        return jdbc.sql("select id from (select o.id, o.placed_at,"
                        + " row_number() over (partition by o.status order by o.placed_at, o.id) as place"
                        + " from orders o where " + OPEN + where + ") s where place <= " + SHOWN
                        + " order by placed_at, id")
                .params(values)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** How many are in each open state, and how many came to an end on the restaurant's present day. */
    Map<OrderStatus, Long> counts(Caller caller, @Nullable UUID branchId, Instant now) {
        Map<String, @Nullable Object> values = new HashMap<>();
        String where = where(caller, branchId, values);
        Map<OrderStatus, Long> counts = new EnumMap<>(OrderStatus.class);
        jdbc.sql("select o.status, count(*) from orders o where (" + OPEN
                        + " or o.day = (select (cast(:now as timestamptz) at time zone r.timezone)::date"
                        + " from restaurants r where r.id = :restaurant))" + where + " group by o.status")
                .params(values)
                .param("now", Timestamp.from(now))
                .query(row -> {
                    counts.put(status(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private static String where(Caller caller, @Nullable UUID branchId, Map<String, @Nullable Object> values) {
        values.put("restaurant", caller.restaurantId());
        String scope = " and o.restaurant_id = :restaurant" + OrderSearch.scope(caller, values);
        if (branchId == null) {
            return scope;
        }
        values.put("branch", branchId);
        return scope + " and o.branch_id = :branch";
    }

    private static OrderStatus status(String code) {
        return Arrays.stream(OrderStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
