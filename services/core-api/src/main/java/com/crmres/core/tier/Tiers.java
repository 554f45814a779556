package com.crmres.core.tier;

import com.crmres.core.cache.ReferenceCache;
import com.crmres.kit.error.Conflict;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.restaurant.SubscriptionTier;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells what a restaurant's tier allows, and refuses what goes beyond it. */
@Service
public class Tiers {

    private final TierSettings settings;
    private final ReferenceCache cache;
    private final Tenants tenants;
    private final JdbcClient jdbc;

    Tiers(TierSettings settings, ReferenceCache cache, Tenants tenants, JdbcClient jdbc) {
        this.settings = settings;
        this.cache = cache;
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    public SubscriptionTier of(UUID restaurantId) {
        return cache.get(restaurantId, "tier", SubscriptionTier.class, () -> read(restaurantId));
    }

    public TierLimits limitsOf(UUID restaurantId) {
        return settings.of(of(restaurantId));
    }

    /**
     * Refuses one more, in the open transaction of a restaurant, when its tier allows no more than there are.
     *
     * @param already how many there are without the one that is to come
     */
    public void check(Limit limit, long already) {
        SubscriptionTier tier = of(tenants.current());
        int allowed = limit.among(settings.of(tier));
        if (already >= allowed) {
            throw new Conflict("tier_limit", Map.of("limit", limit.code(), "allowed", allowed, "tier", tier.code()));
        }
    }

    private SubscriptionTier read(UUID restaurantId) {
        String code = tenants.read(
                restaurantId,
                () -> jdbc.sql("select subscription_tier from restaurants where id = ?")
                        .param(restaurantId)
                        .query(String.class)
                        .single());
        return SubscriptionTier.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
