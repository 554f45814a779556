package com.crmres.core.privacy.erasure;

import com.crmres.kit.tenancy.Tenants;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Meta calls the numbers of a restaurant. */
@Component
class Numbers {

    private final Tenants tenants;
    private final JdbcClient jdbc;

    Numbers(Tenants tenants, JdbcClient jdbc) {
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    List<String> of(UUID restaurantId) {
        return tenants.read(
                restaurantId,
                () -> jdbc.sql("select phone_number_id from whatsapp_numbers")
                        .query(String.class)
                        .list());
    }
}
