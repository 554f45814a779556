package com.crmres.core.maps;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How exactly a place is known. */
public enum Precision {
    /** The very building. */
    EXACT,
    /** Somewhere along the street. */
    STREET,
    /** The middle of a district or town. */
    AREA;

    /** As the API spells it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
