package com.crmres.model.order;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Why an order is not made; the customer is told each in words of its own. */
public enum CancelReason {
    CUSTOMER_ASKED("customer_asked"),
    OUT_OF_STOCK("out_of_stock"),
    TOO_BUSY("too_busy"),
    CLOSED("closed"),
    OUT_OF_REACH("out_of_reach"),
    NOT_COLLECTED("not_collected"),
    OTHER("other");

    @EnumeratedValue
    private final String code;

    CancelReason(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What was made and nobody came for was paid for with it. */
    public boolean givesCouponBack() {
        return this != NOT_COLLECTED;
    }
}
