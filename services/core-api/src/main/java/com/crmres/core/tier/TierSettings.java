package com.crmres.core.tier;

import com.crmres.model.restaurant.SubscriptionTier;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The table of tiers. */
@ConfigurationProperties("crmres.tiers")
record TierSettings(TierLimits starter, TierLimits growth, TierLimits enterprise) {

    TierLimits of(SubscriptionTier tier) {
        return switch (tier) {
            case STARTER -> starter;
            case GROWTH -> growth;
            case ENTERPRISE -> enterprise;
        };
    }
}
