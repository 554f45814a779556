package com.crmres.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.testapp.KitApplication;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

@LocalInfrastructure
@SpringBootTest(classes = KitApplication.class)
@ActiveProfiles("local")
class OutboxRelayIT {

    private static final UUID RESTAURANT = UUID.randomUUID();
    private static final int KEYS = 12;
    private static final int EACH = 15;

    @Autowired
    Tenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final List<OutboxRelay> relays = new ArrayList<>();
    private String source = "";

    @BeforeEach
    void takesASourceOfItsOwn() {
        source = "relay-test-" + UUID.randomUUID();
    }

    @AfterEach
    void stops() {
        relays.forEach(OutboxRelay::stop);
    }

    @Test
    void keepsTheOrderOfEachKeyWhileEntriesFail() {
        Recording publisher = new Recording(0.3);
        OutboxRelay relay = relay(publisher);

        write(relay, KEYS, EACH);

        await().atMost(Duration.ofSeconds(60)).until(() -> pending() == 0);
        publisher.requireOrder(KEYS, EACH);
        assertThat(publisher.largestBatch).hasValueLessThanOrEqualTo(10);
        assertThat(publisher.faults).isEmpty();
    }

    @Test
    void twoRelaysNeverPublishAKeyAtTheSameTime() throws Exception {
        Recording publisher = new Recording(0.05);
        OutboxRelay one = relay(publisher);
        OutboxRelay other = relay(publisher);

        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int key = 0; key < KEYS; key++) {
                String name = "key-" + key;
                writers.execute(() -> {
                    for (int number = 0; number < EACH; number++) {
                        write(number % 2 == 0 ? one : other, name, number);
                    }
                });
            }
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> pending() == 0);
        publisher.requireOrder(KEYS, EACH);
        assertThat(publisher.faults).isEmpty();
        await().untilAsserted(() -> assertThat(leases()).isZero());
    }

    @Test
    void publishesAgainWhatWasPublishedButNotDeleted() {
        Recording publisher = new Recording(0);
        AtomicInteger crashes = new AtomicInteger(1);
        OutboxStore crashing = new OutboxStore(jdbc, transaction, source, UUID.randomUUID()) {
            @Override
            boolean settle(int partition, java.util.Collection<UUID> accepted, Map<UUID, Duration> retries) {
                if (crashes.getAndDecrement() > 0) {
                    throw new IllegalStateException("killed between publish and delete");
                }
                return super.settle(partition, accepted, retries);
            }
        };
        OutboxRelay relay = start(new OutboxRelay(crashing, publisher, new SimpleMeterRegistry()));

        write(relay, "key-0", 0);

        await().atMost(Duration.ofSeconds(30)).until(() -> pending() == 0);
        assertThat(publisher.accepted.get("key-0")).containsExactly(0, 0);
    }

    @Test
    void stopsWhereItsLeaseWasTaken() {
        UUID stranger = UUID.randomUUID();
        OutboxStore mine = store();
        OutboxStore theirs = new OutboxStore(jdbc, transaction, source, stranger);
        transaction.executeWithoutResult(status -> mine.insert(List.of(entry("key-0", 0))));
        int partition = entry("key-0", 0).partition();

        assertThat(mine.next(partition))
                .hasValueSatisfying(page -> assertThat(page).hasSize(1));
        assertThat(theirs.next(partition)).isEmpty();
        LocalDatabase.update("update outbox_leases set until = now() - interval '1 second' where source = ?", source);
        assertThat(theirs.next(partition)).isPresent();
        assertThat(mine.settle(partition, List.of(), Map.of())).isFalse();
    }

    @Test
    void publishesNothingOfATransactionThatFails() {
        Recording publisher = new Recording(0);
        OutboxRelay relay = relay(publisher);
        try {
            tenants.write(RESTAURANT, () -> {
                outbox(relay).enqueue(new OutboxMessage("queue", "key-0", "group", null, "0"));
                throw new IllegalStateException("changed its mind");
            });
        } catch (IllegalStateException expected) {
            // the transaction is rolled back
        }
        assertThat(pending()).isZero();
        assertThat(publisher.accepted).isEmpty();
    }

    private void write(OutboxRelay relay, int keys, int each) {
        for (int number = 0; number < each; number++) {
            for (int key = 0; key < keys; key++) {
                write(relay, "key-" + key, number);
            }
        }
    }

    private void write(OutboxRelay relay, String key, int number) {
        OutboxEntry entry = entry(key, number);
        transaction.executeWithoutResult(status -> store().insert(List.of(entry)));
        relay.wake(entry.partition());
    }

    private static OutboxEntry entry(String key, int number) {
        return OutboxEntry.forQueue(
                UUID.randomUUID(),
                RESTAURANT,
                new OutboxMessage("queue", key, "group", null, number),
                Integer.toString(number));
    }

    private Outbox outbox(OutboxRelay relay) {
        return new Outbox(
                tenants,
                store(),
                relay,
                new com.crmres.kit.time.BusinessClock(java.time.Clock.systemUTC(), Duration.ZERO),
                UUID::randomUUID,
                tools.jackson.databind.json.JsonMapper.shared());
    }

    private OutboxStore store() {
        return new OutboxStore(jdbc, transaction, source, UUID.randomUUID());
    }

    private OutboxRelay relay(OutboxRelay.Publisher publisher) {
        return start(new OutboxRelay(store(), publisher, new SimpleMeterRegistry()));
    }

    private OutboxRelay start(OutboxRelay relay) {
        relay.start();
        relays.add(relay);
        return relay;
    }

    private long pending() {
        return LocalDatabase.number("select count(*) from outbox where source = ?", source);
    }

    private long leases() {
        return LocalDatabase.number("select count(*) from outbox_leases where source = ?", source);
    }

    /** Accepts what it likes, remembers the order and notices whoever publishes beside another. */
    private static final class Recording implements OutboxRelay.Publisher {

        private final double failing;
        private final Random chance = new Random(7);
        private final Map<String, List<Integer>> accepted = new HashMap<>();
        private final Set<String> underWay = ConcurrentHashMap.newKeySet();
        private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger largestBatch = new AtomicInteger();

        Recording(double failing) {
            this.failing = failing;
        }

        @Override
        public CompletableFuture<Set<UUID>> publish(String destination, List<OutboxEntry> batch) {
            largestBatch.accumulateAndGet(batch.size(), Math::max);
            for (OutboxEntry entry : batch) {
                if (!underWay.add(entry.key())) {
                    faults.add(entry.key() + " is published twice at the same time");
                }
            }
            return CompletableFuture.supplyAsync(
                    () -> answer(batch), CompletableFuture.delayedExecutor(3, TimeUnit.MILLISECONDS));
        }

        private synchronized Set<UUID> answer(List<OutboxEntry> batch) {
            Set<UUID> taken = new HashSet<>();
            for (OutboxEntry entry : batch) {
                underWay.remove(entry.key());
                if (chance.nextDouble() >= failing) {
                    taken.add(entry.id());
                    accepted.computeIfAbsent(entry.key(), key -> new ArrayList<>())
                            .add(Integer.parseInt(entry.body()));
                }
            }
            return taken;
        }

        void requireOrder(int keys, int each) {
            assertThat(accepted).hasSize(keys);
            accepted.forEach((key, numbers) -> {
                assertThat(numbers).as(key).hasSize(each).isSorted().doesNotHaveDuplicates();
            });
        }
    }
}
