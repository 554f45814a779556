package com.crmres.core.order;

import com.crmres.core.paging.PageCursor;
import com.crmres.kit.security.Caller;
import com.crmres.model.SearchText;
import com.crmres.model.order.OrderStatus;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds which orders a list shows: absent filters leave no trace that could cost an index. */
@Repository
class OrderSearch {

    private static final Pattern NUMBER = Pattern.compile("#?\\d{1,5}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{6,}");
    // 00966 5... and 05... are both kept as +966 5...
    private static final Pattern TRUNK = Pattern.compile("^0+");

    private final JdbcClient jdbc;

    OrderSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first; one more than asked for when there is a next page. */
    List<PageCursor> find(Caller caller, OrderFilter filter) {
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("restaurant", caller.restaurantId()));
        String conditions = conditions(caller, filter, values);
        return jdbc.sql("select o.placed_at, o.id from orders o where o.restaurant_id = :restaurant" + conditions
                        + " order by o.placed_at desc, o.id desc limit :size")
                .params(values)
                .param("size", filter.limit() + 1)
                .query((row, number) ->
                        new PageCursor(row.getTimestamp("placed_at").toInstant(), row.getObject("id", UUID.class)))
                .list();
    }

    private static String conditions(Caller caller, OrderFilter filter, Map<String, @Nullable Object> values) {
        StringBuilder text = new StringBuilder(scope(caller, values));
        add(text, values, " and o.status in (:status)", "status", codes(filter.status()));
        add(text, values, " and o.branch_id = :branch", "branch", filter.branchId());
        add(text, values, " and o.day = :day", "day", filter.date());
        PageCursor cursor = filter.cursor();
        if (cursor != null) {
            add(text, values, " and (o.placed_at, o.id) < (:at, :id)", "at", Timestamp.from(cursor.at()));
            values.put("id", cursor.id());
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            text.append(words(SearchText.fold(filter.q()), values));
        }
        return text.toString();
    }

    /** What the caller may see at all. */
    static String scope(Caller caller, Map<String, @Nullable Object> values) {
        if (caller.seesAllBranches()) {
            return "";
        }
        values.put("branches", caller.branchIds());
        return " and o.branch_id in (:branches)";
    }

    private static @Nullable List<String> codes(List<OrderStatus> status) {
        return status.isEmpty() ? null : status.stream().map(OrderStatus::code).toList();
    }

    private static void add(
            StringBuilder text,
            Map<String, @Nullable Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            text.append(condition);
            values.put(name, value);
        }
    }

    /** A short number is the order's own; anything else is the customer's name or part of their number. */
    private static String words(String folded, Map<String, @Nullable Object> values) {
        if (NUMBER.matcher(folded).matches()) {
            values.put("number", Integer.valueOf(folded.replace("#", "")));
            return " and o.number = :number";
        }
        values.put("name", part(folded));
        values.put("identity", part(identity(folded)));
        return " and o.id in (select order_id from lookup.orders_with(cast(:name as text), cast(:identity as text)))";
    }

    private static String identity(String folded) {
        if (PHONE.matcher(folded).matches()) {
            return TRUNK.matcher(folded.replaceAll("[^0-9]", "")).replaceFirst("");
        }
        return folded.startsWith("@") ? folded.substring(1) : folded;
    }

    private static String part(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
