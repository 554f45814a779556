package com.crmres.ai.understanding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The side of a visit that an opinion is about. */
public enum Aspect {
    FOOD,
    SERVICE,
    SPEED,
    PRICE,
    CLEANLINESS,
    DELIVERY,
    STAFF,
    PLACE;

    /** As feedback categories and word lists spell it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Aspect> of(String code) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.code().equals(code))
                .findFirst();
    }
}
