package com.crmres.model.restaurant.setting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The Arabic that a restaurant writes. */
public enum Dialect {
    SAUDI,
    STANDARD;

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
