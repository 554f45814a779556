package com.crmres.model.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a message of ours is for; what may be sent to whom and when hangs on it. */
public enum Purpose {
    REPLY("reply"),
    /** About something that the customer ordered or booked. */
    TRANSACTIONAL("transactional"),
    FEEDBACK_REQUEST("feedback_request"),
    PROMOTION("promotion"),
    /** To somebody of the restaurant. */
    STAFF_ALERT("staff_alert");

    @EnumeratedValue
    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether it is one of many that nobody waits for: it leaves room for others. */
    public boolean isBulk() {
        return this == FEEDBACK_REQUEST || this == PROMOTION;
    }
}
