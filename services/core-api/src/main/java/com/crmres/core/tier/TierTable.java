package com.crmres.core.tier;

import com.crmres.model.restaurant.SubscriptionTier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

/** What each tier allows, and where the caller's restaurant stands. */
@Schema(name = "TierTable")
record TierTable(List<Row> tiers, SubscriptionTier tier, Usage usage) {

    static TierTable of(TierSettings settings, SubscriptionTier own, Usage usage) {
        List<Row> rows = Arrays.stream(SubscriptionTier.values())
                .map(tier -> Row.of(tier, settings.of(tier)))
                .toList();
        return new TierTable(rows, own, usage);
    }

    /** One tier; requests in an hour, campaigns and reports in a calendar month. */
    @Schema(name = "Tier")
    record Row(
            SubscriptionTier tier,
            int requestsPerHour,
            int branches,
            int numbers,
            int campaignsPerMonth,
            int reportsPerMonth) {

        static Row of(SubscriptionTier tier, TierLimits limits) {
            return new Row(
                    tier,
                    limits.requestsPerHour(),
                    limits.branches(),
                    limits.numbers(),
                    limits.campaignsPerMonth(),
                    limits.reportsPerMonth());
        }
    }

    /** How much of its tier the caller's restaurant uses; the headers RateLimit-* tell of its requests. */
    @Schema(name = "TierUsage")
    record Usage(int branches, int numbers) {}
}
