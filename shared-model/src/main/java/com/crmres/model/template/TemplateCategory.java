package com.crmres.model.template;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What Meta charges a template as, and whether people may have stopped it. */
public enum TemplateCategory {
    /** About something a guest asked for: an order, a visit, a question. */
    UTILITY("utility"),
    /** Everything else: only to guests who agreed. */
    MARKETING("marketing"),
    /** Codes; none of ours, but an account may hold some. */
    AUTHENTICATION("authentication");

    @EnumeratedValue
    private final String code;

    TemplateCategory(String code) {
        this.code = code;
    }

    /** As Meta spells it; empty for one that is not known. */
    public static Optional<TemplateCategory> ofMeta(String text) {
        return Arrays.stream(values())
                .filter(category -> category.code.equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }

    public String metaCode() {
        return name();
    }
}
