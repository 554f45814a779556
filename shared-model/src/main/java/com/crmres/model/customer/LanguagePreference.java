package com.crmres.model.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The wording a customer is answered in; the document's own codes, never a Locale. */
public enum LanguagePreference {
    AR_SA("ar-SA"),
    AR_EG("ar-EG"),
    AR_LV("ar-LV"),
    EN("en");

    @EnumeratedValue
    private final String code;

    LanguagePreference(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }

    public boolean isArabic() {
        return this != EN;
    }
}
