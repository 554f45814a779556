package com.crmres.core.menu.item.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a dish can be without, once it had it. */
enum Clearable {
    DESCRIPTION,
    CALORIES,
    CAFFEINE_MG;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
