package com.crmres.model.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Whether a person, the AI or the system itself acted. */
public enum ActorKind {
    USER("user"),
    AI("ai"),
    SYSTEM("system");

    @EnumeratedValue
    private final String code;

    ActorKind(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
