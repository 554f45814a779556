package com.crmres.whatsapp.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.event.signal.Queues;
import com.crmres.whatsapp.entry.Encoding;
import com.crmres.whatsapp.entry.EntryCodec;
import com.crmres.whatsapp.entry.EntryKind;
import com.crmres.whatsapp.entry.InboundEntry;
import com.crmres.whatsapp.handover.Handover;
import com.crmres.whatsapp.handover.QueueEntry;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestWebhooks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** The books balance whoever dies between a queue's acceptance of an entry and its count. */
@GatewayTest
class LedgerIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.now();

    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final String wamid = TestWebhooks.wamid();

    @Autowired
    GatewayDoor gateway;

    @Autowired
    Handover handover;

    @Autowired
    EntryCodec codec;

    @Autowired
    ReceivedEntries received;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    MeterRegistry registry;

    @Test
    void theConsumersCountWhatAcceptanceDidNot() {
        handOver(message(wamid));
        handOver(entry(EntryKind.MESSAGE, najd.phoneNumberId(), "{}", lane(TestWebhooks.wamid())));
        handOver(status());
        handOver(entry(EntryKind.ACCOUNT, najd.phoneNumberId(), "{}", new InboundEntry.Lane("none", null)));

        awaitBooks(4, 3, 0, 1);
    }

    @Test
    void anAcceptanceThatComesLateCountsNothingTwice() {
        InboundEntry message = message(wamid);
        InboundEntry status = status();
        handOver(message);
        handOver(status);
        awaitBooks(2, 2, 0, 0);

        received.count(NOW, List.of(queued(message), queued(status))).join();

        awaitBooks(2, 2, 0, 0);
    }

    @Test
    void aConsumerThatComesLateCountsNothingTwice() {
        InboundEntry message = message(wamid);
        received.count(NOW, List.of(queued(message))).join();
        assertThat(remembered(message)).isGreaterThan(Duration.ofDays(14));

        handOver(message);

        awaitBooks(1, 1, 0, 0);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(remembered(message)).isBetween(Duration.ZERO, Duration.ofHours(1)));
    }

    /** The gateway died before it counted the first; Meta's second try is swallowed by the queue, but counted first. */
    @Test
    void aRepeatThatIsCountedBeforeWhatItRepeatsBalances() {
        InboundEntry first = message(wamid);
        InboundEntry again = message(wamid);
        received.count(NOW, List.of(queued(again))).join();
        assertThat(gateway.ledger(najd.phoneNumberId()).path("gap").asInt()).isEqualTo(1);

        handOver(first);
        handOver(again);

        awaitBooks(2, 1, 1, 0);
        assertThat(najd.messages()).hasSize(1);
    }

    @Test
    void aRepeatOfWhatOnlyTheConsumerCountedBalances() {
        handOver(message(wamid));
        awaitBooks(1, 1, 0, 0);

        InboundEntry again = message(wamid);
        handOver(again);
        received.count(NOW, List.of(queued(again))).join();

        awaitBooks(2, 1, 1, 0);
    }

    @Test
    void aRedeliveryCountsNothingTwice() {
        InboundEntry status = status();
        handOver(status);
        handOver(status);
        InboundEntry message = message(wamid);
        QueueEntry delivered = queued(message);
        handOver(delivered);
        handOver(new QueueEntry(
                delivered.queue(), delivered.body(), message.entryId(), delivered.groupId(), "once-more", null));

        awaitBooks(2, 2, 0, 0);
        handOver(message(TestWebhooks.wamid()));
        awaitBooks(3, 3, 0, 0);
    }

    @Test
    void whatAnEarlierVersionAcceptedIsNotCountedByTheConsumer() {
        InboundEntry old = entry(EntryKind.ACCOUNT, najd.phoneNumberId(), "{}", null);
        handOver(new QueueEntry(Queues.STATUSES, codec.write(old), old.entryId(), "none", null, null));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(najd.count("account_events")).isEqualTo(1));
        assertThat(gateway.ledger(najd.phoneNumberId()).path("received").asInt())
                .isZero();
    }

    @Test
    void anEntryIsStoredWhileRedisIsAway() {
        double missed = registry.counter("crmres.webhook.ledger.missed").count();
        pauseRedis(Duration.ofSeconds(3));
        handOver(message(wamid));

        await().atMost(Duration.ofMillis(2_500))
                .untilAsserted(() -> assertThat(najd.messages()).hasSize(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                registry.counter("crmres.webhook.ledger.missed").count())
                        .isGreaterThan(missed));
    }

    private void pauseRedis(Duration time) {
        redis.execute((RedisCallback<@Nullable Object>) connection -> connection.execute(
                "CLIENT",
                "PAUSE".getBytes(UTF_8),
                Long.toString(time.toMillis()).getBytes(UTF_8)));
    }

    private void awaitBooks(int received, int stored, int repeated, int parked) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode books = gateway.ledger(najd.phoneNumberId());
            assertThat(List.of(
                            books.path("received").asInt(),
                            books.path("stored").asInt(),
                            books.path("repeated").asInt(),
                            books.path("parked").asInt(),
                            books.path("gap").asInt(-1)))
                    .containsExactly(received, stored, repeated, parked, 0);
        });
    }

    private Duration remembered(InboundEntry entry) {
        return Duration.ofSeconds(redis.getExpire("crmres:{ledger}:entry:" + entry.entryId()));
    }

    /** As acceptance does up to the moment in which it dies. */
    private void handOver(InboundEntry entry) {
        handOver(queued(entry));
    }

    private void handOver(QueueEntry entry) {
        assertThat(handover.hand(List.of(entry), Duration.ofSeconds(5), late -> {}))
                .hasSize(1);
    }

    private QueueEntry queued(InboundEntry entry) {
        InboundEntry.Lane lane = entry.lane();
        assertThat(lane).isNotNull();
        return new QueueEntry(
                lane.deduplicationId() == null ? Queues.STATUSES : Queues.INBOUND,
                codec.write(entry),
                entry.entryId(),
                lane.groupId(),
                lane.deduplicationId(),
                entry.phoneNumberId());
    }

    private InboundEntry message(String wamid) {
        String element = """
                {"from":"966500000001","id":"%s","type":"text","text":{"body":"سلام"}}""".formatted(wamid);
        return entry(EntryKind.MESSAGE, najd.phoneNumberId(), element, lane(wamid));
    }

    private InboundEntry status() {
        String element = """
                {"id":"%s","status":"read","timestamp":"1763802000"}""".formatted(TestWebhooks.wamid());
        return entry(
                EntryKind.STATUS, najd.phoneNumberId(), element, new InboundEntry.Lane(najd.phoneNumberId(), null));
    }

    private InboundEntry.Lane lane(String wamid) {
        return new InboundEntry.Lane(najd.phoneNumberId(), wamid);
    }

    private static InboundEntry entry(EntryKind kind, String number, String element, InboundEntry.@Nullable Lane lane) {
        return new InboundEntry(
                UUID.randomUUID(),
                kind,
                "messages",
                "5001",
                number,
                null,
                NOW,
                null,
                Encoding.JSON,
                element,
                lane,
                null);
    }
}
