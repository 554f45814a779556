package com.crmres.core.tier;

import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts what a restaurant has of what its tier limits. */
@Service
class TierReader {

    private static final String USAGE = """
            select (select count(*) from branches where restaurant_id = :restaurant and deleted_at is null) as branches,
                   (select count(*) from whatsapp_numbers where restaurant_id = :restaurant and is_active) as numbers
            """;

    private final TierSettings settings;
    private final Tiers tiers;
    private final Tenants tenants;
    private final JdbcClient jdbc;

    TierReader(TierSettings settings, Tiers tiers, Tenants tenants, JdbcClient jdbc) {
        this.settings = settings;
        this.tiers = tiers;
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    TierTable table(Caller caller) {
        return tenants.read(
                caller.restaurantId(),
                () -> TierTable.of(
                        settings,
                        tiers.of(caller.restaurantId()),
                        jdbc.sql(USAGE)
                                .param("restaurant", caller.restaurantId())
                                .query(TierTable.Usage.class)
                                .single()));
    }
}
