package com.crmres.local.supervisor.install;

/** Every port of the system, as it is without a shift. */
public enum Port {
    DASHBOARD(3000, "dashboard"),
    GATEWAY(3001, "whatsapp-gateway"),
    AI(3002, "ai-processor"),
    CORE(3003, "core-api"),
    ANALYTICS(3004, "analytics-service"),
    NOTIFICATION(3005, "notification-service"),
    SANDBOX(3010, "sandbox"),
    AWS(4566, "local-aws"),
    POSTGRES(5433, "postgres"),
    REDIS(6380, "redis"),
    SMTP(1025, "mail"),
    MAILBOX(8025, "mailbox page");

    private final int standard;
    private final String holder;

    Port(int standard, String holder) {
        this.standard = standard;
        this.holder = holder;
    }

    int standard() {
        return standard;
    }

    /** Who listens on it when all is well. */
    public String holder() {
        return holder;
    }
}
