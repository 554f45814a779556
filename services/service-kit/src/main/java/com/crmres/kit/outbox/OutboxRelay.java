package com.crmres.kit.outbox;

/** Publishes what transactions said. */
class OutboxRelay {
    void wake(int partition) {}
}
