package com.crmres.kit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.testapp.KitApplication;
import com.crmres.kit.testapp.Outage;
import com.crmres.testing.LocalInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.ActiveProfiles;

/** What changed is told after it changed, and what could not be told is not forgotten. */
@LocalInfrastructure
@SpringBootTest(classes = KitApplication.class)
@ActiveProfiles("local")
class LiveFeedIT {

    private static final URI REDIS = URI.create(System.getProperty("CRMRES_REDIS_URL"));
    private static final String NEWS = "news";

    private final UUID restaurant = UUID.randomUUID();

    @Autowired
    LiveFeed feed;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Tenants tenants;

    @Autowired
    MeterRegistry metrics;

    @Test
    void anEntryIsKeptForADay() {
        String id = feed.add(restaurant, NEWS, Map.of("what", "7"));

        assertThat(told()).containsExactly(Map.of("type", NEWS, "what", "7"));
        assertThat(id).matches("\\d+-\\d+");
        assertThat(redis.getExpire(LiveFeed.keyOf(restaurant))).isBetween(86_300L, LiveFeed.KEPT.toSeconds());
    }

    @Test
    void onlyWhatWasCommittedIsTold() {
        try {
            tenants.write(restaurant, () -> {
                feed.tellAfterCommit(restaurant, "rolled back", Map.of());
                throw new IllegalStateException("changed my mind");
            });
        } catch (IllegalStateException expected) {
            tenants.write(restaurant, () -> {
                feed.tellAfterCommit(restaurant, NEWS, Map.of());
                assertThat(told()).isEmpty();
            });
        }

        await().untilAsserted(() -> assertThat(told()).containsExactly(Map.of("type", NEWS)));
    }

    @Test
    void aGapStandsForWhatWasLostWhileRedisWasAway() {
        Outage outage = new Outage(REDIS);
        LettuceConnectionFactory connections = through(outage);
        LiveFeed cut = new LiveFeed(new StringRedisTemplate(connections), metrics);
        cut.tell(restaurant, "before", Map.of());

        outage.begin();
        cut.tell(restaurant, "lost", Map.of());
        outage.end();
        UUID another = UUID.randomUUID();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            cut.tell(another, NEWS, Map.of());
            assertThat(told()).contains(Map.of("type", LiveFeed.GAP));
        });
        connections.destroy();
    }

    private List<Map<String, String>> told() {
        return redis.<String, String>opsForStream().range(LiveFeed.keyOf(restaurant), Range.unbounded()).stream()
                .map(entry -> entry.getValue())
                .toList();
    }

    private static LettuceConnectionFactory through(Outage outage) {
        RedisStandaloneConfiguration server =
                new RedisStandaloneConfiguration("127.0.0.1", outage.uri().getPort());
        String database = REDIS.getPath().replace("/", "");
        server.setDatabase(database.isEmpty() ? 0 : Integer.parseInt(database));
        LettuceConnectionFactory connections = new LettuceConnectionFactory(
                server,
                LettuceClientConfiguration.builder()
                        .commandTimeout(Duration.ofMillis(300))
                        .build());
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }
}
