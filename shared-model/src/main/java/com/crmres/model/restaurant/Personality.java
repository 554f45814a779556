package com.crmres.model.restaurant;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How the AI speaks for a restaurant. */
public enum Personality {
    FORMAL("formal"),
    CASUAL("casual"),
    TRADITIONAL("traditional"),
    MODERN("modern");

    @EnumeratedValue
    private final String code;

    Personality(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
