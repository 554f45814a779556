package com.crmres.model.account;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a person may do in a restaurant. */
public enum Role {
    OWNER("owner"),
    MANAGER("manager"),
    AGENT("agent"),
    VIEWER("viewer");

    @EnumeratedValue
    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
