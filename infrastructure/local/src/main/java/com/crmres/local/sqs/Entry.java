package com.crmres.local.sqs;

/** A frame of the journal: where it is in the file, once it is there. */
final class Entry {

    private volatile long offset;
    private volatile boolean durable;

    private final boolean urgent;

    private Entry(boolean urgent, long offset, boolean durable) {
        this.urgent = urgent;
        this.offset = offset;
        this.durable = durable;
    }

    /** To be forced to disk: somebody waits for it. */
    static Entry urgent() {
        return new Entry(true, 0, false);
    }

    /** To be written with the next ones; nothing is lost with it. */
    static Entry lazy() {
        return new Entry(false, 0, false);
    }

    static Entry writtenAt(long offset) {
        return new Entry(false, offset, true);
    }

    void placeAt(long place) {
        offset = place;
    }

    void markDurable() {
        durable = true;
    }

    boolean isUrgent() {
        return urgent;
    }

    boolean isDurable() {
        return durable;
    }

    /** Where its payload begins. */
    long offset() {
        return offset;
    }
}
