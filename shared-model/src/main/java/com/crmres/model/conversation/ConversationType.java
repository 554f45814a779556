package com.crmres.model.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a conversation is about. */
public enum ConversationType {
    FEEDBACK("feedback"),
    ORDER("order"),
    SUPPORT("support"),
    GENERAL("general");

    @EnumeratedValue
    private final String code;

    ConversationType(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
