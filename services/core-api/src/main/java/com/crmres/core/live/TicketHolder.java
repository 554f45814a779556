package com.crmres.core.live;

import com.crmres.kit.security.Caller;
import java.util.Locale;

/** Whom a ticket was given to, and the language they read. */
public record TicketHolder(Caller caller, String language) {

    /** Only what this product speaks: each language of a socket is written for all that happens. */
    public TicketHolder {
        language = language.equals("en") ? "en" : "ar";
    }

    static TicketHolder of(Caller caller, Locale locale) {
        return new TicketHolder(caller, locale.getLanguage());
    }

    public Locale locale() {
        return Locale.of(language);
    }
}
