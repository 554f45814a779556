package com.crmres.core.privacy.erasure;

import com.crmres.kit.tenancy.Tenants;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Redis remembers of the customer's conversations by their ids; names are never there. */
@Component
@Order(4)
class Caches implements Step {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final StringRedisTemplate redis;

    Caches(Tenants tenants, JdbcClient jdbc, StringRedisTemplate redis) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.redis = redis;
    }

    @Override
    public String name() {
        return "caches";
    }

    @Override
    public Map<String, Long> take(Erasure erasure) {
        List<String> keys = keys(erasure);
        return Map.of("keys", keys.isEmpty() ? 0 : redis.delete(keys));
    }

    @Override
    public Map<String, Long> left(Erasure erasure) {
        List<String> keys = keys(erasure);
        return Map.of("keys", keys.isEmpty() ? 0 : redis.countExistingKeys(keys));
    }

    private List<String> keys(Erasure erasure) {
        return tenants.read(
                erasure.restaurantId(),
                () -> jdbc.sql("select 'crmres:presence:' || id from conversations where customer_id = ?")
                        .param(erasure.customerId())
                        .query(String.class)
                        .list());
    }
}
