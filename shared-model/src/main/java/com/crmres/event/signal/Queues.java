package com.crmres.event.signal;

/** The queues by the names that infrastructure/event-routing.yaml gives them. */
public final class Queues {

    public static final String INBOUND = "whatsapp-inbound.fifo";
    public static final String STATUSES = "whatsapp-statuses";
    public static final String AI_TURNS = "ai-turns";
    public static final String OUTBOUND = "outbound.fifo";
    public static final String OUTBOUND_BULK = "outbound-bulk.fifo";

    /** Of the bucket: where elements too large for a queue wait, below it one folder for each group of INBOUND. */
    public static final String INBOUND_FOLDER = "inbound/";

    private Queues() {}

    /** Where messages of a queue end that cannot be heard: NAME-dlq, and for FIFO queues BASE-dlq.fifo. */
    public static String deadLettersOf(String queue) {
        String fifo = ".fifo";
        return queue.endsWith(fifo)
                ? queue.substring(0, queue.length() - fifo.length()) + "-dlq" + fifo
                : queue + "-dlq";
    }
}
