package com.crmres.model.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Who answers: the AI, or people alone. */
public enum HandledBy {
    AI("ai"),
    STAFF("staff");

    @EnumeratedValue
    private final String code;

    HandledBy(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
