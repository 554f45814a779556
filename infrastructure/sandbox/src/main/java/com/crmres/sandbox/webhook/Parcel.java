package com.crmres.sandbox.webhook;

import java.time.Instant;
import java.util.List;

/** The updates of one request, tried until it is acknowledged. */
record Parcel(List<Update> updates, int attempt, Instant since, int generation) {

    Parcel nextAttempt() {
        return new Parcel(updates, attempt + 1, since, generation);
    }

    String lane() {
        return updates.getFirst().lane();
    }

    List<String> ids() {
        return updates.stream().map(Update::id).toList();
    }
}
