package com.crmres.local.sqs;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** What all queues share: the journal, the order of messages, and the clock. */
record Ledger(Journal journal, AtomicLong sequences, InstantSource clock) {

    Entry write(Record record) {
        return journal.append(Entry.urgent(), RecordWriter.payload(record));
    }

    void note(Record record) {
        journal.append(Entry.lazy(), RecordWriter.payload(record));
    }

    long now() {
        return clock.millis();
    }
}
