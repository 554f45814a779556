package com.crmres.model.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The colours that labels come in: such as can be told apart and read on light and dark. */
public enum LabelColour {
    GRAY("gray"),
    RED("red"),
    ORANGE("orange"),
    YELLOW("yellow"),
    GREEN("green"),
    TEAL("teal"),
    BLUE("blue"),
    PURPLE("purple"),
    PINK("pink");

    @EnumeratedValue
    private final String code;

    LabelColour(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
