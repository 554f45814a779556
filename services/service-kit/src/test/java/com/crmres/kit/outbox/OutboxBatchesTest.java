package com.crmres.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxBatchesTest {

    @Test
    void tenEntriesAreABatch() {
        List<List<OutboxEntry>> batches = OutboxRelay.batches(
                IntStream.range(0, 23).mapToObj(i -> entry(10)).toList());
        assertThat(batches).extracting(List::size).containsExactly(10, 10, 3);
    }

    @Test
    void largeEntriesShareNoBatch() {
        List<List<OutboxEntry>> batches = OutboxRelay.batches(
                List.of(entry(100_000), entry(100_000), entry(100_000), entry(2_000_000), entry(10)));
        assertThat(batches).extracting(List::size).containsExactly(2, 1, 1, 1);
    }

    @Test
    void waitsLongerWithEachAttemptUpToHalfAMinute() {
        assertThat(IntStream.of(0, 1, 2, 7, 8, 1000)
                        .mapToObj(OutboxRelay::backOff)
                        .map(java.time.Duration::toMillis))
                .containsExactly(200L, 400L, 800L, 25_600L, 30_000L, 30_000L);
    }

    private static OutboxEntry entry(int bytes) {
        return OutboxEntry.forBus(UUID.randomUUID(), "key", UUID.randomUUID(), "Fact", "x".repeat(bytes));
    }
}
