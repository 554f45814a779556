package com.crmres.model.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Whether a person, a program with a key, the AI or the system itself acted. */
public enum ActorKind {
    USER("user"),
    AI("ai"),
    SYSTEM("system"),
    API_KEY("api_key");

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
