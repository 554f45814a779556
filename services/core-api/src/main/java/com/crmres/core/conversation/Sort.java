package com.crmres.core.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In which order a list shows conversations. */
enum Sort {
    RECENT,
    WAITING;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
