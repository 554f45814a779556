package com.crmres.model.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;

/** Why people are alerted. */
public enum AlertKind {
    ESCALATION("escalation"),
    NEGATIVE_FEEDBACK("negative_feedback"),
    LOW_CONFIDENCE("low_confidence"),
    MESSAGE_FAILED("message_failed"),
    ORDER_PLACED("order_placed"),
    /** Meta trusts a number or an account less, or stops it. */
    NUMBER_QUALITY("number_quality"),
    /** Meta lets a template be sent no longer, or not at all. */
    TEMPLATE_STATUS("template_status");

    @EnumeratedValue
    private final String code;

    AlertKind(String code) {
        this.code = code;
    }

    public static AlertKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of alert: " + code));
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
