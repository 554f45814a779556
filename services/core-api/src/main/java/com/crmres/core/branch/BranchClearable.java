package com.crmres.core.branch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a branch can be without, once it had it. */
enum BranchClearable {
    LOCATION;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
