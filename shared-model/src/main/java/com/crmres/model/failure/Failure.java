package com.crmres.model.failure;

import java.util.Locale;

/** What is known of one of Meta's errors. */
public record Failure(int code, RetryPolicy retry, Who who, ToDo toDo) {

    /** Whom it concerns, and so who has to wait. */
    public enum Who {
        CUSTOMER,
        NUMBER,
        TEMPLATE,
        ACCOUNT,
        REQUEST;

        static Who of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What a person can do when it is final. */
    public enum ToDo {
        /** Send it again after a while. */
        LATER,
        /** Write it otherwise. */
        CHANGE,
        /** Reach the customer another way, or not at all. */
        CUSTOMER,
        /** Send an approved template in its place. */
        TEMPLATE,
        /** See to the templates. */
        TEMPLATES,
        /** The owner has to put the account or the number in order. */
        OWNER;

        static ToDo of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether a person who sends it again may hope for more. */
    public boolean isWorthRepeating() {
        return toDo == ToDo.LATER;
    }
}
