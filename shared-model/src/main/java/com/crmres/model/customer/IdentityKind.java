package com.crmres.model.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** By what a customer can be recognised. */
public enum IdentityKind {
    PHONE("phone"),
    BSUID("bsuid"),
    PARENT_BSUID("parent_bsuid"),
    USERNAME("username");

    @EnumeratedValue
    private final String code;

    IdentityKind(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
