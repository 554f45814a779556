package com.crmres.ai.dialogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The question of ours that is still open. */
public enum Awaiting {
    NOTHING,
    OPINION,
    RATING,
    REASON,
    HANDOVER,
    MENU;

    /** As the conversation's state and the records spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
