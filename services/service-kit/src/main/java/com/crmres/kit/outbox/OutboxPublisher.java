package com.crmres.kit.outbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Hands entries to the bus or to a queue and says which of them were accepted. */
interface OutboxPublisher {

    /** Sends entries of one destination; a batch that fails as a whole throws. */
    Set<UUID> publish(String destination, List<OutboxEntry> entries);
}
