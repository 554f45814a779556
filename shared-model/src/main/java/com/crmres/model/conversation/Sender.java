package com.crmres.model.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Who wrote a message. */
public enum Sender {
    CUSTOMER("customer"),
    AI("ai"),
    STAFF("staff"),
    SYSTEM("system");

    @EnumeratedValue
    private final String code;

    Sender(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
