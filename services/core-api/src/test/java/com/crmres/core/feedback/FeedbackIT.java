package com.crmres.core.feedback;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.testing.LocalDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;

/** What guests thought is read, added up, and seen to. */
@CoreApiTest
@Lazy
class FeedbackIT {

    private static final Chats NAJD = new Chats(NAJD_GRILL);

    @Autowired
    private Api api;

    private String owner;
    private String agent;
    private UUID good;
    private UUID bad;
    private UUID elsewhere;

    @BeforeEach
    void threeOpinions() {
        LocalDatabase.update("truncate conversations, feedback cascade");
        owner = api.tokenOf(OWNER);
        agent = api.tokenOf(AGENT);
        good = given(OLAYA, 5, "positive", Chats.NOON);
        bad = given(OLAYA, 1, "negative", Chats.NOON.plusSeconds(60));
        elsewhere = given(DAMMAM, null, "mixed", Chats.NOON.plusSeconds(120));
    }

    @Test
    void isListedNewestFirstAndInBranches() {
        assertThat(ids(owner, "")).containsExactly(elsewhere, bad, good);
        assertThat(ids(agent, "")).containsExactly(bad, good);
        assertThat(ids(api.tokenOf(STRANGER), "")).isEmpty();
        assertThat(ids(owner, "?rating=1")).containsExactly(bad);
        assertThat(ids(owner, "?sentiment=mixed")).containsExactly(elsewhere);
        assertThat(ids(owner, "?branch_id=" + OLAYA)).containsExactly(bad, good);
        assertThat(ids(owner, "?follow_up=open")).containsExactly(bad);
        assertThat(api.get("/api/v1/feedback/" + elsewhere, agent).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/feedback?sentiment=bored", owner).status()).isEqualTo(400);
        JsonNode page = api.get("/api/v1/feedback?limit=2", owner).body();
        assertThat(ids(owner, "?limit=2&cursor=" + page.get("next_cursor").asString()))
                .containsExactly(good);
    }

    @Test
    void isSeenToAndSaysByWhom() {
        Api.Answer taken = followUp(agent, bad, Map.of("status", "open", "assigned_to", me(agent)));
        Api.Answer done =
                followUp(owner, bad, Map.of("status", "done", "note", "اتصلنا بها واعتذرنا"), "If-Match", "\"v1\"");
        Api.Answer late = followUp(agent, bad, Map.of("status", "open"), "If-Match", "\"v1\"");

        assertThat(taken.body().at("/follow_up/assigned_to/id").asString()).isEqualTo(me(agent));
        assertThat(done.body().at("/follow_up/status").asString()).isEqualTo("done");
        assertThat(done.body().at("/follow_up/note").asString()).startsWith("اتصلنا");
        assertThat(done.body().at("/follow_up/done_by/id").asString()).isEqualTo(me(owner));
        assertThat(done.body().get("version").asLong()).isEqualTo(2);
        assertThat(late.status()).isEqualTo(412);
        assertThat(ids(owner, "?follow_up=open")).isEmpty();
        assertThat(ids(owner, "?follow_up=done")).containsExactly(bad);
        assertThat(LocalDatabase.rows(
                        "select details::text as it from audit_log where subject_id = ? order by at, id", bad))
                .hasSize(2)
                .noneMatch(row -> String.valueOf(row.get("it")).contains("اتصلنا"));
    }

    @Test
    void isSeenToByPeopleWhoWorkHere() {
        assertThat(followUp(agent, bad, Map.of("status", "open", "assigned_to", UUID.randomUUID()))
                        .status())
                .isEqualTo(400);
        assertThat(followUp(agent, bad, Map.of("status", "none")).status()).isEqualTo(400);
        assertThat(followUp(agent, elsewhere, Map.of("status", "done")).status())
                .isEqualTo(404);
    }

    @Test
    void isAddedUpByTheRestaurantsOwnDays() {
        given(OLAYA, 4, "positive", Instant.parse("2026-11-22T21:00:00Z"));
        JsonNode day = api.get("/api/v1/feedback/summary?from=2026-11-22&to=2026-11-22", owner)
                .body();

        assertThat(day.get("count").asInt()).isEqualTo(3);
        assertThat(day.get("average_rating").asDouble()).isEqualTo(3.0);
        assertThat(day.at("/ratings/5").asInt()).isEqualTo(1);
        assertThat(day.at("/sentiments/negative").asInt()).isEqualTo(1);
        assertThat(day.at("/follow_up/open").asInt()).isEqualTo(1);
        assertThat(api.get("/api/v1/feedback/summary?from=2026-11-22&to=2026-11-22", agent)
                        .body()
                        .get("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(api.get("/api/v1/feedback/summary?from=2026-11-23&to=2026-11-22", owner)
                        .status())
                .isEqualTo(400);
    }

    private UUID given(UUID branch, @Nullable Integer rating, String sentiment, Instant at) {
        UUID id = UUID.randomUUID();
        LocalDatabase.update(
                """
                insert into feedback (id, restaurant_id, conversation_id, customer_id, branch_id, rating, comment, sentiment,
                  requires_followup, created_at, updated_at)
                select ?, c.restaurant_id, c.id, c.customer_id, ?, ?::integer, 'الخدمة', ?, ?, ?, now()
                from conversations c where c.id = ?""",
                id,
                branch,
                rating,
                sentiment,
                sentiment.equals("negative"),
                Timestamp.from(at),
                NAJD.begun(0, "resolved", branch));
        return id;
    }

    private Api.Answer followUp(String token, UUID feedback, Map<String, Object> what, String... headers) {
        return api.send("PATCH", "/api/v1/feedback/" + feedback + "/follow-up", token, what, headers);
    }

    private String me(String token) {
        return api.get("/api/v1/me", token).body().at("/user/id").asString();
    }

    private List<UUID> ids(String token, String query) {
        JsonNode page = api.get("/api/v1/feedback" + query, token).body();
        return StreamSupport.stream(page.get("feedback").spliterator(), false)
                .map(feedback -> UUID.fromString(feedback.get("id").asString()))
                .toList();
    }
}
