package com.crmres.event.signal;

/** The queues by the names that infrastructure/event-routing.yaml gives them. */
public final class Queues {

    public static final String INBOUND = "whatsapp-inbound.fifo";
    public static final String STATUSES = "whatsapp-statuses";
    public static final String AI_TURNS = "ai-turns";
    public static final String OUTBOUND = "outbound.fifo";
    public static final String OUTBOUND_BULK = "outbound-bulk.fifo";

    private Queues() {}
}
