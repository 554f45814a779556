package com.crmres.core.tier;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** What a tier limits. */
public enum Limit {
    REQUESTS(TierLimits::requestsPerHour),
    BRANCHES(TierLimits::branches),
    NUMBERS(TierLimits::numbers),
    CAMPAIGNS(TierLimits::campaignsPerMonth),
    REPORTS(TierLimits::reportsPerMonth);

    private final ToIntFunction<TierLimits> among;

    Limit(ToIntFunction<TierLimits> among) {
        this.among = among;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int among(TierLimits limits) {
        return among.applyAsInt(limits);
    }
}
