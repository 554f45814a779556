package com.crmres.sandbox.phone;

import java.util.Locale;

/** What Meta bills a message as. */
public enum PriceCategory {
    SERVICE,
    UTILITY,
    MARKETING,
    AUTHENTICATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
