package com.crmres.sandbox.webhook.delivery;

import com.crmres.sandbox.webhook.Update;
import java.time.Instant;
import java.util.List;

/** The updates of one request, tried until it is acknowledged. */
public record Parcel(List<Update> updates, int attempt, Instant since, int generation) {

    public Parcel nextAttempt() {
        return new Parcel(updates, attempt + 1, since, generation);
    }

    public String lane() {
        return updates.getFirst().lane();
    }

    public List<String> ids() {
        return updates.stream().map(Update::id).toList();
    }
}
