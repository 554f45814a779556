package com.crmres.core.change;

import java.util.Locale;

/** What of a restaurant can change. */
public enum Aspect {
    RESTAURANT,
    BRANCH,
    MENU,
    TEAM,
    NUMBER;

    /** As facts spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
