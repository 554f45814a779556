package com.crmres.model.order;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.List;

/** Where an order stands on its road. */
public enum OrderStatus {
    PENDING("pending"),
    CONFIRMED("confirmed"),
    PREPARING("preparing"),
    READY("ready"),
    DELIVERED("delivered"),
    CANCELLED("cancelled");

    @EnumeratedValue
    private final String code;

    OrderStatus(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return this != DELIVERED && this != CANCELLED;
    }

    /** Step by step to the customer's hands; until then it can be cancelled. */
    public boolean canBecome(OrderStatus next) {
        return switch (this) {
            case PENDING -> next == CONFIRMED || next == CANCELLED;
            case CONFIRMED -> next == PREPARING || next == CANCELLED;
            case PREPARING -> next == READY || next == CANCELLED;
            case READY -> next == DELIVERED || next == CANCELLED;
            case DELIVERED, CANCELLED -> false;
        };
    }

    /** What it can become from here. */
    public List<OrderStatus> next() {
        return Arrays.stream(values()).filter(this::canBecome).toList();
    }
}
