package com.crmres.analytics;

import static com.crmres.analytics.testing.TestFacts.answered;
import static com.crmres.analytics.testing.TestFacts.conversationOpened;
import static com.crmres.analytics.testing.TestFacts.escalated;
import static com.crmres.analytics.testing.TestFacts.feedback;
import static com.crmres.analytics.testing.TestFacts.handedOver;
import static com.crmres.analytics.testing.TestFacts.id;
import static com.crmres.analytics.testing.TestFacts.messageFailed;
import static com.crmres.analytics.testing.TestFacts.messageReceived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.analytics.testing.AnalyticsTest;
import com.crmres.analytics.testing.TestRestaurants;
import com.crmres.event.Event;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.service.TestBus;
import com.crmres.testing.service.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@AnalyticsTest
class AnalyticsStoryIT {

    /** Noon in Riyadh. */
    private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");

    private static final String THAT_DAY = "?from=2026-11-22&to=2026-11-22";

    @Autowired
    TestBus bus;

    @LocalServerPort
    int port;

    private RestTestClient http = RestTestClient.bindToServer().build();
    private UUID restaurant = new UUID(0, 0);

    @BeforeEach
    void opens() {
        restaurant = TestRestaurants.najdGrill();
        http = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port + "/api/v1/analytics/conversations")
                .build();
    }

    @Test
    void addsUpADay() {
        bus.put(aDay());

        JsonNode day = awaitedDay(4);

        assertThat(day.path("day").asString()).isEqualTo("2026-11-22");
        assertThat(day.path("conversations_opened").asLong()).isEqualTo(2);
        assertThat(day.path("turns_answered").asLong()).isEqualTo(2);
        assertThat(day.path("average_response_seconds").asDouble()).isEqualTo(2.0);
        assertThat(day.path("longest_response_seconds").asDouble()).isEqualTo(2.5);
        assertThat(day.path("escalations").asLong()).isEqualTo(1);
        assertThat(day.path("messages_failed").asLong()).isEqualTo(1);
        assertThat(day.path("feedback_given").asLong()).isEqualTo(1);
        assertThat(day.path("feedback_negative").asLong()).isEqualTo(1);
        assertThat(day.path("average_rating").asDouble()).isEqualTo(2.0);
    }

    @Test
    void repeatedAndShuffledFactsChangeNothing() {
        List<Event<?>> once = aDay();
        bus.put(once);
        JsonNode before = awaitedDay(4);

        List<Event<?>> again = new ArrayList<>(once);
        again.addAll(once);
        Collections.shuffle(again, new Random(7));
        bus.put(again);
        bus.put(messageReceived(restaurant, NOON));

        assertThat(awaitedDay(5).path("feedback_given")).isEqualTo(before.path("feedback_given"));
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).untilAsserted(() -> {
            JsonNode after = day();
            assertThat(after.path("messages_received").asLong()).isEqualTo(5);
            assertThat(after.path("turns_answered")).isEqualTo(before.path("turns_answered"));
            assertThat(after.path("escalations")).isEqualTo(before.path("escalations"));
            assertThat(after.path("average_rating")).isEqualTo(before.path("average_rating"));
        });
    }

    @Test
    void aDayEndsAtTheRestaurantsOwnMidnight() {
        bus.put(
                messageReceived(restaurant, Instant.parse("2026-11-22T20:59:59Z")),
                messageReceived(restaurant, Instant.parse("2026-11-22T21:00:00Z")));

        await().untilAsserted(() -> {
            JsonNode days = report("?from=2026-11-22&to=2026-11-23").path("days");
            assertThat(days.path(0).path("messages_received").asLong()).isEqualTo(1);
            assertThat(days.path(1).path("messages_received").asLong()).isEqualTo(1);
        });
    }

    @Test
    void aRatingThatIsHeardFirstCountsOnTheDayTheFeedbackWasGiven() {
        UUID feedbackId = id();
        bus.put(feedback(restaurant, Instant.parse("2026-11-22T21:00:30Z"), feedbackId, "mixed", 5));
        await().until(() ->
                LocalDatabase.number("select count(*) from feedback_counted where feedback_id = ?", feedbackId) == 1);
        bus.put(feedback(restaurant, Instant.parse("2026-11-22T20:59:30Z"), feedbackId, "mixed", null));

        await().untilAsserted(() -> {
            JsonNode days = report("?from=2026-11-22&to=2026-11-23").path("days");
            assertThat(days.path(0).path("feedback_given").asLong()).isEqualTo(1);
            assertThat(days.path(0).path("average_rating").asDouble()).isEqualTo(5.0);
            assertThat(days.path(1).path("feedback_given").asLong()).isZero();
            assertThat(days.path(1).path("average_rating").isNull()).isTrue();
        });
    }

    @Test
    void silentDaysAreZeros() {
        JsonNode report = report("?from=2026-01-01&to=2026-12-31");

        assertThat(report.path("days").size()).isEqualTo(365);
        assertThat(report.path("days").path(0).path("messages_received").asLong(-1))
                .isZero();
        assertThat(report.path("total").path("turns_answered").asLong(-1)).isZero();
        assertThat(report.path("total").path("average_response_seconds").isNull())
                .isTrue();
    }

    @Test
    void showsTheLastSevenDaysUnlessTold() {
        assertThat(report("").path("days").size()).isEqualTo(7);
    }

    @Test
    void refusesWhatIsNoPeriod() {
        String token = TestTokens.of(restaurant, "viewer");

        assertThat(status("?from=2025-01-01&to=2026-12-31", token)).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status("?from=2026-11-22&to=2026-11-21", token)).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status("?from=yesterday", token)).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void showsARestaurantToItsOwnPeopleOnly() {
        bus.put(aDay());
        awaitedDay(4);
        UUID other = TestRestaurants.najdGrill();
        String stranger = TestTokens.of(other, "owner");

        assertThat(status(THAT_DAY + "&restaurant_id=" + restaurant, stranger)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(THAT_DAY + "&restaurant_id=" + other, stranger)).isEqualTo(HttpStatus.OK);
        assertThat(report(THAT_DAY, stranger)
                        .path("total")
                        .path("messages_received")
                        .asLong(-1))
                .isZero();
    }

    @Test
    void believesOnlyTokensOfItsIssuer() {
        assertThat(status(THAT_DAY, null)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(THAT_DAY, "nonsense")).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(THAT_DAY, TestTokens.bySomeoneElse(restaurant))).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(THAT_DAY, TestTokens.changed(restaurant, claims -> claims.issuer("someone"))))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(THAT_DAY, TestTokens.changed(restaurant, claims -> claims.audience("other-api"))))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(THAT_DAY, TestTokens.changed(restaurant, claims -> claims.expirationTime(null))))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(THAT_DAY, TestTokens.changed(restaurant, claims -> claims.claim("restaurant_id", "x"))))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private List<Event<?>> aDay() {
        UUID feedbackId = id();
        return List.of(
                conversationOpened(restaurant, NOON),
                conversationOpened(restaurant, NOON),
                messageReceived(restaurant, NOON),
                messageReceived(restaurant, NOON),
                messageReceived(restaurant, NOON),
                messageReceived(restaurant, NOON),
                answered(restaurant, NOON, Duration.ofMillis(1_500)),
                answered(restaurant, NOON, Duration.ofMillis(2_500)),
                handedOver(restaurant, NOON),
                escalated(restaurant, NOON),
                messageFailed(restaurant, NOON),
                feedback(restaurant, NOON, feedbackId, "mixed", null),
                feedback(restaurant, NOON.plusSeconds(20), feedbackId, "mixed", 2));
    }

    private JsonNode awaitedDay(long messages) {
        await().untilAsserted(() -> {
            assertThat(day().path("messages_received").asLong()).isEqualTo(messages);
            assertThat(day().path("turns_answered").asLong()).isEqualTo(2);
            assertThat(day().path("average_rating").asDouble()).isEqualTo(2.0);
            assertThat(day().path("conversations_opened").asLong()).isEqualTo(2);
            assertThat(day().path("escalations").asLong()).isEqualTo(1);
            assertThat(day().path("messages_failed").asLong()).isEqualTo(1);
        });
        return day();
    }

    private JsonNode day() {
        return report(THAT_DAY).path("days").path(0);
    }

    private JsonNode report(String query) {
        return report(query, TestTokens.of(restaurant, "viewer"));
    }

    private JsonNode report(String query, String token) {
        JsonNode body = http.get()
                .uri(query)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(body);
    }

    private HttpStatusCode status(String query, @Nullable String token) {
        return http.get()
                .uri(query)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .returnResult(String.class)
                .getStatus();
    }
}
