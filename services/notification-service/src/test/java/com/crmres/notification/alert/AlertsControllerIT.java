package com.crmres.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.notification.testing.QuietServiceTest;
import com.crmres.notification.testing.TestRestaurant;
import com.crmres.notification.testing.TestTokens;
import com.crmres.testing.LocalDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@QuietServiceTest
class AlertsControllerIT {

    private static final Instant LUNCH = Instant.parse("2026-11-22T09:30:00Z");

    @LocalServerPort
    int port;

    private RestTestClient http = RestTestClient.bindToServer().build();
    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final String agent = TestTokens.of(najd.id(), "agent");

    @BeforeEach
    void opens() {
        http = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port + "/api/v1/notifications/alerts")
                .build();
    }

    @Test
    void listsTheNewestFirst() {
        UUID older = alert(LUNCH);
        UUID newer = alert(LUNCH.plusSeconds(1));

        JsonNode page = page("", agent);

        assertThat(ids(page)).containsExactly(newer.toString(), older.toString());
        JsonNode first = page.path("alerts").path(0);
        assertThat(first.path("kind").asString()).isEqualTo("escalation");
        assertThat(first.path("reason").asString()).isEqualTo("asked_for_human");
        assertThat(first.path("conversation_id").asString())
                .isEqualTo(najd.conversationId().toString());
        assertThat(first.path("customer_id").asString())
                .isEqualTo(najd.customerId().toString());
        assertThat(first.path("raised_at").asString()).isEqualTo("2026-11-22T09:30:01Z");
        assertThat(first.path("acknowledged_at").isNull()).isTrue();
        assertThat(page.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void pagesThroughAlertsOfTheSameInstantWithoutLosingOne() {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            all.add(alert(LUNCH).toString());
        }
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = "";
        do {
            JsonNode page = page("?limit=3" + cursor, agent);
            seen.addAll(ids(page));
            cursor = page.path("next_cursor").isNull()
                    ? null
                    : "&cursor=" + page.path("next_cursor").asString();
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void isAcknowledgedOnceByTheFirstWhoSawIt() {
        UUID alert = alert(LUNCH);

        assertThat(acknowledge(alert, agent)).isEqualTo(HttpStatus.NO_CONTENT);
        String at =
                page("", agent).path("alerts").path(0).path("acknowledged_at").asString();
        assertThat(acknowledge(alert, agent)).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(at).isNotEmpty();
        assertThat(page("", agent)
                        .path("alerts")
                        .path(0)
                        .path("acknowledged_at")
                        .asString())
                .isEqualTo(at);
    }

    @Test
    void isShownToItsOwnRestaurantOnly() {
        UUID alert = alert(LUNCH);
        String stranger = TestTokens.of(TestRestaurant.najdGrill().id(), "owner");

        assertThat(ids(page("", stranger))).isEmpty();
        assertThat(acknowledge(alert, stranger)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(acknowledge(alert, null)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(acknowledge(alert, TestTokens.of(najd.id(), "viewer"))).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(acknowledge(UUID.randomUUID(), agent)).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesWhatIsNoPage() {
        String farFuture = "?cursor=" + new AlertCursor(Instant.parse("+300000-01-01T00:00:00Z"), najd.id());
        for (String query : List.of("?limit=0", "?limit=101", "?limit=many", "?cursor=x", "?cursor=", farFuture)) {
            assertThat(http.get()
                            .uri(query)
                            .headers(headers -> headers.setBearerAuth(agent))
                            .exchange()
                            .returnResult(String.class)
                            .getStatus())
                    .as(query)
                    .isEqualTo(HttpStatus.BAD_REQUEST);
        }
    }

    private UUID alert(Instant at) {
        UUID id = TestRestaurant.newId();
        LocalDatabase.update(
                """
                insert into alerts (id, restaurant_id, kind, incident, conversation_id, customer_id, reason, raised_at)
                values (?, ?, 'escalation', ?, ?, ?, 'asked_for_human', ?)
                """, id, najd.id(), "escalation:" + id, najd.conversationId(), najd.customerId(), Timestamp.from(at));
        return id;
    }

    private JsonNode page(String query, String token) {
        return Objects.requireNonNull(http.get()
                .uri(query)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private HttpStatusCode acknowledge(UUID alert, @Nullable String token) {
        return http.post()
                .uri("/" + alert + "/acknowledge")
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .returnResult(String.class)
                .getStatus();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("alerts")
                .valueStream()
                .map(alert -> alert.path("id").asString())
                .toList();
    }
}
