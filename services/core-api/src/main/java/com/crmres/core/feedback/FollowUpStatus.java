package com.crmres.core.feedback;

import com.crmres.model.feedback.Feedback;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether somebody has to see to a feedback. */
enum FollowUpStatus {
    NONE("none"),
    OPEN("open"),
    DONE("done");

    private final String code;

    FollowUpStatus(String code) {
        this.code = code;
    }

    /** As the API spells it. */
    @JsonValue
    public String code() {
        return code;
    }

    static FollowUpStatus of(Feedback feedback) {
        if (feedback.followupDoneAt() != null) {
            return DONE;
        }
        return feedback.requiresFollowup() ? OPEN : NONE;
    }
}
