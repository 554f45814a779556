package com.crmres.whatsapp.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.testing.LocalInfrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Two instances share one number. */
@LocalInfrastructure
class PacingIT {

    private final PacingSettings settings = new PacingSettings(
            80,
            97.5,
            25,
            Duration.ofSeconds(6),
            44,
            Duration.ofMillis(300),
            Duration.ofMinutes(1),
            Duration.ofMillis(250),
            2,
            Duration.ofSeconds(2));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final String number = Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()));
    private final List<LettuceConnectionFactory> connections = new ArrayList<>();
    private Pacing one;
    private Pacing other;

    @BeforeEach
    void twoInstancesStart() {
        one = instance(System.getProperty("CRMRES_REDIS_URL"));
        other = instance(System.getProperty("CRMRES_REDIS_URL"));
    }

    @AfterEach
    void theyStop() {
        connections.forEach(LettuceConnectionFactory::destroy);
    }

    private Pacing instance(String url) {
        LettuceConnectionFactory connection =
                new LettuceConnectionFactory(LettuceConnectionFactory.createRedisConfiguration(url));
        connection.afterPropertiesSet();
        connection.start();
        connections.add(connection);
        RedisSlots shared = new RedisSlots(new StringRedisTemplate(connection), settings);
        return new Pacing(shared, new LocalSlots(settings), settings, registry, Clock.systemUTC());
    }

    @Test
    void togetherTheySendAsFastAsTheNumberMayAndNoFaster() throws Exception {
        double perSecond = sent(Duration.ofSeconds(4), false) / 4.0;

        // patience and catching up are half a second's worth; a busy machine may not ask often enough
        assertThat(perSecond).isBetween(60.0, 90.0);
    }

    @Test
    void campaignsLeaveAQuarterToReplies() throws Exception {
        double perSecond = sent(Duration.ofSeconds(4), true) / 4.0;

        assertThat(perSecond).isBetween(40.0, 68.0);
    }

    private long sent(Duration during, boolean bulk) throws Exception {
        long end = System.nanoTime() + during.toNanos();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> counts = Stream.generate(() -> List.of(one, other))
                    .limit(8)
                    .flatMap(List::stream)
                    .map(pacing -> workers.submit(() -> work(pacing, bulk, end)))
                    .toList();
            long sum = 0;
            for (Future<Integer> count : counts) {
                sum += count.get();
            }
            return sum;
        }
    }

    private int work(Pacing pacing, boolean bulk, long end) throws InterruptedException {
        int sent = 0;
        while (System.nanoTime() < end) {
            Pace pace = pacing.take(new Wish(number, 0, UUID.randomUUID(), bulk, true));
            Thread.sleep(pace.granted() ? pace.pause() : pace.pause().dividedBy(2));
            sent += pace.granted() ? 1 : 0;
        }
        return sent;
    }

    @Test
    void oneCustomerIsWrittenToAsOftenAsMetaLetsWhicheverInstanceDoesIt() {
        UUID customer = UUID.randomUUID();
        long granted = Stream.generate(() -> List.of(one, other))
                .limit(50)
                .flatMap(List::stream)
                .filter(pacing -> pacing.take(new Wish(number, 1_000_000, customer, false, false))
                        .granted())
                .count();

        assertThat(granted).isBetween(44L, 45L);
        assertThat(one.take(new Wish(number, 0, customer, false, false)).pause())
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(6));
        assertThat(other.take(new Wish(number, 0, UUID.randomUUID(), false, false))
                        .granted())
                .isTrue();
    }

    @Test
    void thoseWhoWaitAreGivenTimesOneAfterTheOther() {
        List<Duration> waits = Stream.generate(() -> one.take(new Wish(number, 0, UUID.randomUUID(), false, false)))
                .limit(200)
                .filter(pace -> !pace.granted())
                .map(Pace::pause)
                .toList();

        assertThat(waits).hasSizeGreaterThan(150).isSorted().doesNotHaveDuplicates();
        assertThat(waits.getLast()).isGreaterThan(Duration.ofMillis(1500));
    }

    @Test
    void whatMetaRefusedHoldsBothUp() {
        Wish wish = new Wish(number, 0, UUID.randomUUID(), false, false);
        one.hold(wish, Duration.ofSeconds(30));

        assertThat(other.take(wish).granted()).isFalse();
        assertThat(other.take(wish).pause()).isGreaterThan(Duration.ofSeconds(25));
    }

    @Test
    void withoutRedisEachKeepsToItsPart() {
        Pacing alone = instance("redis://127.0.0.1:1");
        long granted = Stream.generate(() -> alone.take(new Wish(number, 0, UUID.randomUUID(), false, false)))
                .limit(300)
                .filter(Pace::granted)
                .count();

        assertThat(granted).isBetween(5L, 60L);
        assertThat(registry.counter("crmres.pacing.alone").count()).isEqualTo(300);
    }
}
