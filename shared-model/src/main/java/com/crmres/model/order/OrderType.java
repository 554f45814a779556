package com.crmres.model.order;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How an order reaches the customer. */
public enum OrderType {
    PICKUP("pickup"),
    DELIVERY("delivery");

    @EnumeratedValue
    private final String code;

    OrderType(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
