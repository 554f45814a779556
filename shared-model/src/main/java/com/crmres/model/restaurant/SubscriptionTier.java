package com.crmres.model.restaurant;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a restaurant pays for. */
public enum SubscriptionTier {
    STARTER("starter"),
    GROWTH("growth"),
    ENTERPRISE("enterprise");

    @EnumeratedValue
    private final String code;

    SubscriptionTier(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
