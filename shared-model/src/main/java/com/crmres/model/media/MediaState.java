package com.crmres.model.media;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How far a customer's file has come. */
public enum MediaState {
    /** It is being fetched from Meta, or will be. */
    PENDING("pending"),
    STORED("stored"),
    /** It is not taken, for what it is. */
    REFUSED("refused"),
    /** It could not be fetched. */
    FAILED("failed"),
    /** Meta does not keep it any longer. */
    EXPIRED("expired");

    @EnumeratedValue
    private final String code;

    MediaState(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
