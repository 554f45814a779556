package com.crmres.whatsapp.handover;

import java.util.concurrent.CompletableFuture;

/** An entry whose acceptance somebody waits for. */
final class Pending {

    private final QueueEntry entry;
    private final int bytes;
    private final CompletableFuture<Boolean> accepted = new CompletableFuture<>();

    Pending(QueueEntry entry) {
        this.entry = entry;
        this.bytes = entry.bytes();
    }

    QueueEntry entry() {
        return entry;
    }

    int bytes() {
        return bytes;
    }

    CompletableFuture<Boolean> accepted() {
        return accepted;
    }

    void settle(boolean wasAccepted) {
        accepted.complete(wasAccepted);
    }

    boolean isSettled() {
        return accepted.isDone();
    }

    boolean wasAccepted() {
        return accepted.getNow(false);
    }
}
