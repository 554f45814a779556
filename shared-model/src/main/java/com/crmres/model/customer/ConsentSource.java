package com.crmres.model.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Where a guest said so; merge is where two records of one guest disagreed. */
public enum ConsentSource {
    WHATSAPP("whatsapp"),
    IN_PERSON("in_person"),
    PHONE("phone"),
    WEBSITE("website"),
    PAPER("paper"),
    MERGE("merge");

    @EnumeratedValue
    private final String code;

    ConsentSource(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
