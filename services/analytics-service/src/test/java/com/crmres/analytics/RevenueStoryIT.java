package com.crmres.analytics;

import static com.crmres.analytics.testing.TestFacts.orderAdvanced;
import static com.crmres.analytics.testing.TestFacts.orderPlaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.analytics.testing.AnalyticsTest;
import com.crmres.analytics.testing.TestRestaurants;
import com.crmres.event.Event;
import com.crmres.testing.service.TestBus;
import com.crmres.testing.service.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@AnalyticsTest
class RevenueStoryIT {

    /** Noon in Riyadh. */
    private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");

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
                .baseUrl("http://127.0.0.1:" + port + "/api/v1/analytics/orders")
                .build();
    }

    @Test
    void addsUpWhatWasOrderedWhatItBroughtInAndWhatCameToNothing() {
        List<Event<?>> day = List.of(
                orderPlaced(restaurant, NOON, "120.00"),
                orderPlaced(restaurant, NOON, "80.50"),
                orderPlaced(restaurant, NOON, "40.00"),
                orderAdvanced(restaurant, NOON, "preparing", "120.00"),
                orderAdvanced(restaurant, NOON, "delivered", "115.00"),
                orderAdvanced(restaurant, Instant.parse("2026-11-22T21:30:00Z"), "delivered", "80.50"),
                orderAdvanced(restaurant, NOON, "cancelled", "40.00"));
        bus.put(day);
        bus.put(day);

        await().untilAsserted(() -> {
            JsonNode report = report();
            JsonNode sunday = report.path("days").path(0);
            assertThat(sunday.path("orders_placed").asLong()).isEqualTo(3);
            assertThat(sunday.path("value_placed").asDouble()).isEqualTo(240.5);
            assertThat(sunday.path("orders_delivered").asLong()).isEqualTo(1);
            assertThat(sunday.path("revenue").asDouble()).isEqualTo(115.0);
            assertThat(sunday.path("vat").asDouble()).isEqualTo(15.0);
            assertThat(sunday.path("discounts").asDouble()).isEqualTo(5.0);
            assertThat(sunday.path("orders_cancelled").asLong()).isEqualTo(1);
            assertThat(sunday.path("value_cancelled").asDouble()).isEqualTo(40.0);
            assertThat(report.path("days").path(1).path("revenue").asDouble()).isEqualTo(80.5);
            assertThat(report.path("total").path("revenue").asDouble()).isEqualTo(195.5);
            assertThat(report.path("total").path("average_order").asDouble()).isEqualTo(97.75);
        });
    }

    private JsonNode report() {
        JsonNode body = http.get()
                .uri("?from=2026-11-22&to=2026-11-23")
                .headers(headers -> headers.setBearerAuth(TestTokens.of(restaurant, "viewer")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(body);
    }
}
