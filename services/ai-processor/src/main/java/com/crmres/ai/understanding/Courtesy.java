package com.crmres.ai.understanding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A polite phrase that deserves its own answer, whatever else was said. */
public enum Courtesy {
    SALAM,
    HELLO,
    WELLBEING,
    AFIYA,
    WISHES,
    THANKS,
    FAREWELL;

    /** As records spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
