package com.crmres.whatsapp.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Entries of one day that wait to be counted.
 *
 * @param known how long they are known at most once they are counted
 */
record Tally(LocalDate day, List<Receipt> receipts, Duration known, CompletableFuture<Void> counted) {

    static Tally of(LocalDate day, List<Receipt> receipts, Duration known) {
        return new Tally(day, receipts, known, new CompletableFuture<>());
    }
}
