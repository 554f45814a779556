package com.crmres.core.privacy.erasure;

import com.crmres.kit.tenancy.Tenants;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database: every place of its register, and entries of the outbox, which should never name anybody. */
@Component
@Order(1)
class Rows implements Step {

    private static final String UNSENT = """
            select count(*) from outbox o
            where o.restaurant_id = ? and exists (select from unnest(?) needle where position(needle in o.body) > 0)
            """;

    private final Tenants tenants;
    private final JdbcClient jdbc;

    Rows(Tenants tenants, JdbcClient jdbc) {
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "rows";
    }

    @Override
    public Map<String, Long> take(Erasure erasure) {
        return tenants.write(
                erasure.restaurantId(),
                () -> counts("select place, rows_changed from privacy.erase(?, ?) where rows_changed > 0", erasure));
    }

    @Override
    public Map<String, Long> left(Erasure erasure) {
        return tenants.read(erasure.restaurantId(), () -> {
            Map<String, Long> left = counts("select place, rows_left from privacy.left_of(?, ?)", erasure);
            left.put("outbox", unsent(erasure.restaurantId(), erasure));
            return left;
        });
    }

    private long unsent(UUID restaurantId, Erasure erasure) {
        return jdbc.sql(UNSENT)
                .params(restaurantId, erasure.needles().array())
                .query(Long.class)
                .single();
    }

    private Map<String, Long> counts(String query, Erasure erasure) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql(query).params(erasure.customerId(), erasure.needles().array()).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}
