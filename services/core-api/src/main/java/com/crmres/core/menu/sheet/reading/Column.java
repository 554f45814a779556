package com.crmres.core.menu.sheet.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of the sheet, in the order in which they are written; they are read in any order. */
public enum Column {
    ID,
    CATEGORY_AR,
    CATEGORY_EN,
    NAME_AR,
    NAME_EN,
    DESCRIPTION_AR,
    DESCRIPTION_EN,
    PRICE,
    AVAILABLE,
    CALORIES,
    HIGH_SALT,
    CAFFEINE_MG,
    ALLERGENS,
    ALIASES;

    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String header) {
        String wanted = header.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(values())
                .filter(column -> column.header().equals(wanted))
                .findFirst();
    }
}
