package com.crmres.whatsapp.permission;

/** Why a message stays here. */
public enum Refusal {
    TAKEN_OVER("taken_over", 0),
    /** The number was disconnected, or its restaurant deleted, while the message waited. */
    NUMBER_GONE("number_gone", 0),
    WINDOW_CLOSED("window_closed", 131047),
    OPTED_OUT("opted_out", 131050),
    /** Promotions go only to those who asked for them. */
    NO_CONSENT("no_consent", 0),
    /** Meta held a promotion to this customer back a short while ago. */
    HELD_BACK("held_back", 131049),
    TEMPLATE_MISSING("template_missing", 132001),
    TEMPLATE_PAUSED("template_paused", 132015),
    /** A promotion under a template that Meta approved for something else. */
    TEMPLATE_CATEGORY("template_category", 0);

    private final String reason;
    private final int code;

    Refusal(String reason, int code) {
        this.reason = reason;
        this.code = code;
    }

    public String reason() {
        return reason;
    }

    /** Meta's code of it; 0 when only we know of it. */
    public int code() {
        return code;
    }
}
