package com.crmres.model.order;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Who took an order down. */
public enum OrderOrigin {
    AI("ai"),
    STAFF("staff");

    @EnumeratedValue
    private final String code;

    OrderOrigin(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
