package com.crmres.model.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Where a conversation stands. */
public enum ConversationStatus {
    ACTIVE("active"),
    ESCALATED("escalated"),
    RESOLVED("resolved"),
    ABANDONED("abandoned");

    @EnumeratedValue
    private final String code;

    ConversationStatus(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether the next message of the customer still belongs here. */
    public boolean isOpen() {
        return this == ACTIVE || this == ESCALATED;
    }

    public boolean canBecome(ConversationStatus next) {
        return switch (this) {
            case ACTIVE -> next != ACTIVE;
            case ESCALATED -> next == ACTIVE || next == RESOLVED;
            case RESOLVED, ABANDONED -> false;
        };
    }
}
