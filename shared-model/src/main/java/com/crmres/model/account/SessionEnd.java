package com.crmres.model.account;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Why a session is over. */
public enum SessionEnd {
    /** The person left. */
    SIGNED_OUT("signed_out"),
    /** The person closed it from another device. */
    REVOKED("revoked"),
    /** A refresh token came back after it had been replaced: somebody else holds a copy. */
    REUSED("reused"),
    /** It was not used for long, or is as old as a session may become. */
    EXPIRED("expired"),
    /** The person does not work for the restaurant any more. */
    DISMISSED("dismissed"),
    /** The account is disabled. */
    DISABLED("disabled"),
    /** The password is another one. */
    PASSWORD_CHANGED("password_changed"),
    /** The person signed in on more devices than one may at once. */
    REPLACED("replaced");

    @EnumeratedValue
    private final String code;

    SessionEnd(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }
}
