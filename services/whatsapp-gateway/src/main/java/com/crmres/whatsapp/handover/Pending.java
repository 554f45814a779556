package com.crmres.whatsapp.handover;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An entry whose acceptance somebody waits for. */
final class Pending {

    private final QueueEntry entry;
    private final int bytes;
    private final long since = System.nanoTime();
    private final CompletableFuture<Boolean> accepted = new CompletableFuture<>();
    private volatile boolean givenUp;

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

    /** In nanoseconds. */
    long age(long now) {
        return now - since;
    }

    /** Within which the order is kept; entries that have none to keep are of no group. */
    Optional<String> group() {
        return entry.deduplicationId() == null ? Optional.empty() : Optional.of(entry.groupId());
    }

    CompletableFuture<Boolean> accepted() {
        return accepted;
    }

    void settle(boolean wasAccepted) {
        accepted.complete(wasAccepted);
    }

    /** Nobody waits any more: it need not be sent, but if it is under way already its end is told. */
    void giveUp(Consumer<QueueEntry> late) {
        givenUp = true;
        accepted.thenAccept(wasAccepted -> {
            if (wasAccepted) {
                late.accept(entry);
            }
        });
    }

    boolean isGivenUp() {
        return givenUp;
    }

    boolean isSettled() {
        return accepted.isDone();
    }

    boolean wasAccepted() {
        return accepted.getNow(false);
    }
}
