package com.crmres.model.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Why people are alerted. */
public enum AlertKind {
    ESCALATION("escalation"),
    NEGATIVE_FEEDBACK("negative_feedback"),
    LOW_CONFIDENCE("low_confidence"),
    MESSAGE_FAILED("message_failed");

    @EnumeratedValue
    private final String code;

    AlertKind(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
