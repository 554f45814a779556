package com.crmres.ai.understanding;

import com.fasterxml.jackson.annotation.JsonValue;

/** The language that a customer is answered in; Arabic in Latin letters is answered in Arabic. */
public enum Language {
    ARABIC("ar"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** As events and resources spell it. */
    @JsonValue
    public String code() {
        return code;
    }

    public boolean isArabic() {
        return this == ARABIC;
    }
}
