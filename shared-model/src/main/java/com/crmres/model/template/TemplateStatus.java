package com.crmres.model.template;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** Where a template stands: on its way to Meta, or as Meta says. */
public enum TemplateStatus {
    /** To be handed to Meta. */
    QUEUED("queued"),
    /** Meta did not take it; it waits to be changed. */
    DRAFT("draft"),
    PENDING("pending"),
    APPROVED("approved"),
    REJECTED("rejected"),
    PAUSED("paused"),
    DISABLED("disabled"),
    FLAGGED("flagged"),
    IN_APPEAL("in_appeal"),
    PENDING_DELETION("pending_deletion"),
    LOCKED("locked"),
    ARCHIVED("archived"),
    /** Something new of Meta's. */
    UNKNOWN("unknown");

    private static final Set<TemplateStatus> CHANGEABLE = Set.of(DRAFT, APPROVED, REJECTED, PAUSED);

    @EnumeratedValue
    private final String code;

    TemplateStatus(String code) {
        this.code = code;
    }

    /** What Meta calls so, in an answer or an event. */
    public static TemplateStatus ofMeta(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "APPROVED", "REINSTATED", "UNPAUSED", "UNARCHIVED", "UNLOCKED" -> APPROVED;
            case "PENDING", "IN_REVIEW" -> PENDING;
            case "REJECTED" -> REJECTED;
            case "PAUSED" -> PAUSED;
            case "DISABLED" -> DISABLED;
            case "FLAGGED" -> FLAGGED;
            case "IN_APPEAL", "APPEAL_REQUESTED" -> IN_APPEAL;
            case "PENDING_DELETION", "DELETED" -> PENDING_DELETION;
            case "LOCKED" -> LOCKED;
            case "ARCHIVED" -> ARCHIVED;
            default -> UNKNOWN;
        };
    }

    /** As the database and the API spell it. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether it may be sent; one that Meta warns about still may. */
    public boolean isSendable() {
        return this == APPROVED || this == FLAGGED;
    }

    /** Meta lets nobody rewrite what it is looking at. */
    public boolean mayBeChanged() {
        return CHANGEABLE.contains(this);
    }
}
