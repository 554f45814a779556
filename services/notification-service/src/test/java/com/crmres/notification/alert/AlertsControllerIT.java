package com.crmres.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.notification.testing.Overheard;
import com.crmres.notification.testing.QuietServiceTest;
import com.crmres.notification.testing.TestRestaurant;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.service.TestTokens;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    private final UUID fahd = najd.userOf(najd.agent());
    private final String agent = TestTokens.of(najd.id(), fahd, "agent");

    @Autowired
    Overheard said;

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
        assertThat(first.path("customer_name").asString()).isEqualTo("أم خالد");
        assertThat(first.path("branch_id").isNull()).isTrue();
        assertThat(first.path("acknowledged_by").isNull()).isTrue();
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
    void namesWhoHasSeenItAndTellsTheOthers() {
        UUID alert = alert(LUNCH);

        acknowledge(alert, agent);
        acknowledge(alert, TestTokens.of(najd.id(), "owner"));

        JsonNode seenBy = page("", agent).path("alerts").path(0).path("acknowledged_by");
        assertThat(seenBy.path("id").asString()).isEqualTo(fahd.toString());
        assertThat(seenBy.path("name").asString()).isEqualTo("فهد الدوسري");
        await().untilAsserted(() -> assertThat(said.of(najd.id(), "AlertAcknowledged"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.path("data").path("alert_id").asString()).isEqualTo(alert.toString());
                    assertThat(fact.path("data").path("conversation_id").asString())
                            .isEqualTo(najd.conversationId().toString());
                    assertThat(fact.path("data").path("user_id").asString()).isEqualTo(fahd.toString());
                }));
        assertThat(audit())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("actor_kind", "user")
                        .containsEntry("actor_id", fahd)
                        .containsEntry("verb", "alert.acknowledged")
                        .containsEntry("subject_kind", "alert")
                        .containsEntry("subject_id", alert)
                        .containsEntry("conversation", najd.conversationId().toString())
                        .doesNotContainEntry("request_id", null));
    }

    @Test
    void ofManyWhoAcknowledgeItAtOnceOneDid() throws InterruptedException {
        UUID alert = alert(LUNCH);

        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < 8; person++) {
                people.execute(() -> acknowledge(alert, TestTokens.of(najd.id(), "agent")));
            }
        }

        assertThat(audit()).hasSize(1);
    }

    @Test
    void isListedByWhetherSomebodyHasSeenIt() {
        UUID seen = alert(LUNCH);
        UUID open = alert(LUNCH.plusSeconds(1));
        acknowledge(seen, agent);

        assertThat(ids(page("?acknowledged=false", agent))).containsExactly(open.toString());
        assertThat(ids(page("?acknowledged=true", agent))).containsExactly(seen.toString());
        assertThat(ids(page("", agent))).hasSize(2);
        for (String query : List.of("", "?acknowledged=true", "?acknowledged=false", "?limit=1")) {
            assertThat(page(query, agent).path("unacknowledged").asLong()).isEqualTo(1);
        }
    }

    @Test
    void allAreAcknowledgedHoweverManyThereAre() {
        for (int number = 0; number < 203; number++) {
            alert(LUNCH.plusSeconds(number));
        }

        assertThat(post("/acknowledge-all", TestTokens.of(najd.id(), "viewer"))).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("/acknowledge-all", agent)).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("/acknowledge-all", agent)).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(page("", agent).path("unacknowledged").asLong()).isZero();
        assertThat(audit()).hasSize(203);
        await().until(() -> said.of(najd.id(), "AlertAcknowledged").size() == 203);
    }

    @Test
    void isShownToWhoeverWorksInItsBranch() {
        UUID olaya = najd.openBranch();
        UUID rawdah = najd.openBranch();
        UUID everybodys = alert(LUNCH);
        UUID here = alert(LUNCH.plusSeconds(1), olaya);
        UUID there = alert(LUNCH.plusSeconds(2), rawdah);
        String ofOlaya = TestTokens.of(najd.id(), fahd, "agent", olaya);

        assertThat(ids(page("", ofOlaya))).containsExactly(here.toString(), everybodys.toString());
        assertThat(page("", ofOlaya).path("unacknowledged").asLong()).isEqualTo(2);
        assertThat(page("", ofOlaya).path("alerts").path(0).path("branch_id").asString())
                .isEqualTo(olaya.toString());
        assertThat(acknowledge(there, ofOlaya)).isEqualTo(HttpStatus.NOT_FOUND);
        post("/acknowledge-all", ofOlaya);

        assertThat(page("", ofOlaya).path("unacknowledged").asLong()).isZero();
        assertThat(ids(page("?acknowledged=false", agent))).containsExactly(there.toString());
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
        for (String query : List.of(
                "?limit=0", "?limit=101", "?limit=many", "?acknowledged=maybe", "?cursor=x", "?cursor=", farFuture)) {
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
        return alert(at, null);
    }

    private UUID alert(Instant at, @Nullable UUID branchId) {
        UUID id = TestRestaurant.newId();
        LocalDatabase.update(
                """
                insert into alerts (id, restaurant_id, kind, incident, conversation_id, customer_id, branch_id, reason,
                  raised_at)
                values (?, ?, 'escalation', ?, ?, ?, ?::uuid, 'asked_for_human', ?)
                """,
                id,
                najd.id(),
                "escalation:" + id,
                najd.conversationId(),
                najd.customerId(),
                branchId,
                Timestamp.from(at));
        return id;
    }

    private List<Map<String, @Nullable Object>> audit() {
        return LocalDatabase.rows(
                "select *, details ->> 'conversation_id' as conversation from audit_log where restaurant_id = ?",
                najd.id());
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
        return post("/" + alert + "/acknowledge", token);
    }

    private HttpStatusCode post(String uri, @Nullable String token) {
        return http.post()
                .uri(uri)
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
