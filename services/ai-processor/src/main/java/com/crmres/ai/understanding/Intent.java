package com.crmres.ai.understanding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a customer wants of the restaurant. */
public enum Intent {
    GREETING,
    THANKS,
    FAREWELL,
    CONFIRM,
    DECLINE,
    REACTION,
    MENU,
    DISH,
    HOURS,
    LOCATION,
    FACT,
    FEEDBACK,
    RATING,
    COMPLAINT,
    ORDER,
    ORDER_CHANGE,
    CANCEL,
    HUMAN,
    ALLERGY,
    PAYMENT,
    UNREADABLE,
    UNKNOWN;

    /** As events and records spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Asks for something that the restaurant's own facts can answer. */
    public boolean isQuestion() {
        return switch (this) {
            case MENU, DISH, HOURS, LOCATION, FACT -> true;
            default -> false;
        };
    }
}
