package com.crmres.model.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How far a message has come on its way. */
public enum DeliveryState {
    RECEIVED("received"),
    QUEUED("queued"),
    SENDING("sending"),
    UNKNOWN("unknown"),
    ACCEPTED("accepted"),
    SENT("sent"),
    DELIVERED("delivered"),
    READ("read"),
    PLAYED("played"),
    FAILED("failed"),
    WITHHELD("withheld");

    @EnumeratedValue
    private final String code;

    DeliveryState(String code) {
        this.code = code;
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Statuses only move up; a failure is final unless the message was already delivered. */
    public boolean canBecome(DeliveryState next) {
        return switch (this) {
            case RECEIVED, FAILED, WITHHELD -> false;
            case DELIVERED, READ, PLAYED -> next != FAILED && next.ordinal() > ordinal() && next != WITHHELD;
            default -> next.ordinal() > ordinal();
        };
    }

    /** Whether only a status can tell that a message came so far. */
    public boolean isTold() {
        return this == SENT || this == DELIVERED || this == READ || this == PLAYED;
    }

    /** Whether it has still to be handed to Meta. */
    public boolean isWaiting() {
        return this == QUEUED;
    }

    /** Whether a call to Meta was begun of which the end is not known. */
    public boolean isUnsettled() {
        return this == SENDING || this == UNKNOWN;
    }
}
