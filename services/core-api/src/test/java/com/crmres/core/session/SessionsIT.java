package com.crmres.core.session;

import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.PASSWORD;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Crew;
import com.crmres.core.StatementCounter;
import com.crmres.kit.security.EndedSessions;
import com.crmres.testing.LocalDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** People see where they are signed in and sign out there; what is over is forgotten in time. */
@CoreApiTest
class SessionsIT {

    private static final String SESSIONS = "/api/v1/auth/sessions";
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Mobile Safari/537.36";

    @Autowired
    private Api api;

    @Autowired
    private SessionRounds rounds;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private StatementCounter statements;

    @BeforeEach
    void nobodyIsSignedIn() {
        LocalDatabase.update("delete from sessions");
        LocalDatabase.update("delete from audit_log");
    }

    @Test
    void showsWhereOneIsSignedIn() {
        Api.Answer phone = login(OWNER, "User-Agent", PHONE, "X-Forwarded-For", "203.0.113.7");
        Api.Answer here = login(OWNER, "User-Agent", "curl/8.14");
        login(STRANGER);

        List<JsonNode> sessions = sessions(here);

        assertThat(sessions).hasSize(2);
        assertThat(sessions.getFirst().get("id").asString()).isEqualTo(id(here));
        assertThat(sessions.getFirst().get("current").asBoolean()).isTrue();
        assertThat(sessions.getFirst().get("user_agent").asString()).isEqualTo("curl");
        JsonNode other = sessions.getLast();
        assertThat(other.get("id").asString()).isEqualTo(id(phone));
        assertThat(other.get("current").asBoolean()).isFalse();
        assertThat(other.get("user_agent").asString()).isEqualTo("Chrome · Android");
        assertThat(other.get("ip_address").asString()).isEqualTo("203.0.113.7");
        assertThat(other.get("created_at").asString()).endsWith("Z");
        assertThat(other.get("last_used_at").asString()).endsWith("Z");
    }

    @Test
    void signsOutOnOneDevice() {
        Api.Answer lost = login(OWNER);
        Api.Answer here = login(OWNER);

        assertThat(api.call("DELETE", SESSIONS + "/" + id(lost), access(here)).status())
                .isEqualTo(204);

        assertThat(api.get(SESSIONS, access(lost)).status()).isEqualTo(401);
        assertThat(refresh(lost).code()).isEqualTo("session_ended");
        assertThat(sessions(here)).hasSize(1);
        assertThat(LocalDatabase.number(
                        "select count(*) from audit_log where verb = 'session.ended' and subject_id = ?::uuid"
                                + " and details ->> 'reason' = 'revoked'",
                        id(lost)))
                .isEqualTo(1);
        assertThat(api.call("DELETE", SESSIONS + "/" + id(lost), access(here)).status())
                .isEqualTo(204);
    }

    @Test
    void leavesThoseOfOthersAlone() {
        Api.Answer theirs = login(STRANGER);
        Api.Answer colleague = login("manager@najd-grill.example");
        Api.Answer here = login(OWNER);

        for (String foreign :
                List.of(id(theirs), id(colleague), UUID.randomUUID().toString())) {
            assertThat(api.call("DELETE", SESSIONS + "/" + foreign, access(here))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(refresh(theirs).status()).isEqualTo(200);
        assertThat(refresh(colleague).status()).isEqualTo(200);
    }

    @Test
    void signsOutEverywhereElseInEveryRestaurant() {
        UUID second = UUID.randomUUID();
        LocalDatabase.update(
                "insert into memberships (id, restaurant_id, user_id, role, created_at)"
                        + " select ?, ?, id, 'viewer', now() from users where email = ?",
                second,
                BAHR_SEAFOOD,
                OWNER);
        Api.Answer atTheOther = api.post(
                "/api/v1/auth/login",
                Map.of("email", OWNER, "password", PASSWORD, "restaurant_id", BAHR_SEAFOOD.toString()));
        Api.Answer elsewhere = login(OWNER);
        Api.Answer colleague = login("manager@najd-grill.example");
        Api.Answer here = login(OWNER);
        assertThat(sessions(here)).hasSize(3);

        assertThat(api.call("DELETE", SESSIONS, access(here)).status()).isEqualTo(204);

        assertThat(refresh(atTheOther).code()).isEqualTo("session_ended");
        assertThat(api.get(SESSIONS, access(elsewhere)).status()).isEqualTo(401);
        assertThat(refresh(colleague).status()).isEqualTo(200);
        assertThat(refresh(here).status()).isEqualTo(200);
        assertThat(sessions(here)).hasSize(1);
        LocalDatabase.update("delete from memberships where id = ?", second);
    }

    @Test
    void forgetsInSmallPortionsWhatIsTooOld() {
        Api.Answer dead = login(OWNER);
        Api.Answer living = login(OWNER);
        fill(dead, 2_500, "1 hour");
        fill(living, 1_200, "31 days");
        fill(living, 10, "29 days");
        LocalDatabase.update(
                "update sessions set last_used_at = now() - interval '8 days', ended_at = now() - interval '8 days',"
                        + " end_reason = 'signed_out' where id = ?::uuid",
                id(dead));

        List<String> prepared = statements.during(rounds::forget);

        assertThat(LocalDatabase.rows("select id from sessions")).hasSize(1);
        assertThat(LocalDatabase.number("select count(*) from refresh_tokens")).isEqualTo(11);
        assertThat(prepared.stream().filter(sql -> sql.contains("delete from refresh_tokens")))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(refresh(living).status()).isEqualTo(200);
    }

    @Test
    void tellsTheServicesAgainWhatRedisForgot() {
        Api.Answer ended = login(OWNER);
        api.post("/api/v1/auth/logout", Map.of("refresh_token", token(ended)));
        redis.delete(EndedSessions.CHANNEL + ":" + id(ended));
        assertThat(api.get(SESSIONS, access(ended)).status()).isEqualTo(200);

        rounds.tellAgain();

        assertThat(api.get(SESSIONS, access(ended)).status()).isEqualTo(401);
        assertThat(redis.getExpire(EndedSessions.CHANNEL + ":" + id(ended)))
                .isBetween(1L, Duration.ofMinutes(11).toSeconds());
    }

    @Test
    void tellsTheServicesAgainWhoMayDoSomethingElse() {
        Crew.Person noura = Crew.member("manager");
        Api.Answer before = noura.login(api);
        assertThat(api.send("PATCH", "/api/v1/team/" + noura.id(), api.tokenOf(OWNER), Map.of("role", "viewer"))
                        .status())
                .isEqualTo(200);
        redis.delete(EndedSessions.CHANNEL + ":" + id(before));
        assertThat(api.get("/api/v1/team", access(before)).status()).isEqualTo(200);

        rounds.tellAgain();

        assertThat(api.get("/api/v1/team", access(before)).status()).isEqualTo(401);
        Api.Answer renewed = refresh(before);
        assertThat(api.get("/api/v1/team", access(renewed)).status()).isEqualTo(403);
        assertThat(api.get(SESSIONS, access(renewed)).status()).isEqualTo(200);
        Crew.forget();
    }

    @Test
    void forgetsPlacesThatNobodyComesFromAnyMore() {
        Crew.Person noura = Crew.member("agent");
        LocalDatabase.update("delete from known_places");
        for (int days : new int[] {1, 400}) {
            LocalDatabase.update(
                    "insert into known_places (user_id, place, last_seen_at) values (?, sha256(?::bytea), now() - ? * interval '1 day')",
                    noura.id(),
                    "from " + days,
                    days);
        }

        rounds.forget();

        assertThat(LocalDatabase.number(
                        "select count(*) from known_places where last_seen_at > now() - interval '2 days'"))
                .isEqualTo(LocalDatabase.number("select count(*) from known_places"))
                .isEqualTo(1);
        Crew.forget();
    }

    private void fill(Api.Answer session, int tokens, String rotatedBefore) {
        LocalDatabase.update(
                "insert into refresh_tokens (id, restaurant_id, session_id, hash, salt, issued_at, rotated_at)"
                        + " select gen_random_uuid(), ?, ?::uuid, sha256(gen_random_uuid()::text::bytea), '\\x00',"
                        + " now() - ?::interval, now() - ?::interval from generate_series(1, ?)",
                NAJD_GRILL,
                id(session),
                rotatedBefore,
                rotatedBefore,
                tokens);
    }

    private List<JsonNode> sessions(Api.Answer login) {
        return api.get(SESSIONS, access(login))
                .body()
                .get("sessions")
                .valueStream()
                .toList();
    }

    private Api.Answer login(String email, String... headers) {
        return api.post("/api/v1/auth/login", Map.of("email", email, "password", PASSWORD), headers);
    }

    private Api.Answer refresh(Api.Answer login) {
        return api.post("/api/v1/auth/refresh", Map.of("refresh_token", token(login)));
    }

    private static String token(Api.Answer answer) {
        return answer.body().get("refresh_token").asString();
    }

    private static String access(Api.Answer answer) {
        return answer.body().get("access_token").asString();
    }

    private static String id(Api.Answer answer) {
        return answer.body().get("session_id").asString();
    }
}
