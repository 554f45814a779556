package com.crmres.model.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a guest may allow. */
public enum ConsentKind {
    MARKETING("marketing"),
    FEEDBACK("feedback"),
    PROFILING("profiling");

    @EnumeratedValue
    private final String code;

    ConsentKind(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
