package com.crmres.core.apikey;

import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Crew;
import com.crmres.kit.security.EndedSessions;
import com.crmres.testing.LocalDatabase;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** Programs do what their key says and nothing that is a person's own. */
@CoreApiTest
class ApiKeyIT {

    private static final String KEYS = "/api/v1/api-keys";
    private static final String TOKEN = "/api/v1/auth/token";
    private static final String LIST = "/api/v1/conversations";

    @Autowired
    private Api api;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private KeyRounds rounds;

    private String owner;

    @BeforeEach
    void signIn() {
        redis.delete(redis.keys("crmres:{sign-in}:*"));
        LocalDatabase.update("update api_keys set ended_at = now() where ended_at is null");
        owner = api.tokenOf(OWNER);
    }

    @AfterEach
    void leave() {
        Crew.forget();
    }

    @Test
    void opensWhatItSaysAndNothingElse() {
        JsonNode made = make("viewer").body();
        String key = made.get("key").asString();

        assertThat(key).startsWith("crk_").hasSizeGreaterThan(40);
        assertThat(api.get(LIST, key).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/team", key).status()).as("a manager's").isEqualTo(403);
        assertThat(api.get(KEYS, key).status()).as("an owner's").isEqualTo(403);
        for (String own : List.of("/api/v1/me", "/api/v1/auth/sessions")) {
            assertThat(api.get(own, key).code()).as(own).isEqualTo("people_only");
        }
        assertThat(api.postAs(key, "/api/v1/auth/password", Map.of("current_password", "x", "password", "y"))
                        .code())
                .isEqualTo("people_only");
        assertThat(api.get("/api/v1/team", make("manager").body().get("key").asString())
                        .status())
                .isEqualTo(200);
        JsonNode shown = list().getLast();
        assertThat(shown.get("hint").asString()).isEqualTo(key.substring(0, 8));
        assertThat(shown.get("last_used_at").asString()).endsWith("Z");
        assertThat(list().toString()).doesNotContain(key);
    }

    @Test
    void staysWithinItsBranchesAndRestaurant() throws Exception {
        String key = api.postAs(owner, KEYS, Map.of("name", "till", "role", "agent", "branch_ids", List.of(OLAYA)))
                .body()
                .get("key")
                .asString();

        Api.Answer exchanged = api.post(TOKEN, Map.of("api_key", key));

        assertThat(exchanged.status()).isEqualTo(200);
        assertThat(exchanged.body().get("expires_in").asLong()).isBetween(590L, 600L);
        String token = exchanged.body().get("access_token").asString();
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("branch_ids")).containsExactly(OLAYA.toString());
        assertThat(claims.getStringClaim("restaurant_id")).isEqualTo(NAJD_GRILL.toString());
        assertThat(claims.getStringClaim("role")).isEqualTo("agent");
        assertThat(api.get(LIST, token).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/me", token).code()).isEqualTo("people_only");
    }

    @Test
    void endsAtOnceWithItsTokens() {
        JsonNode made = make("agent").body();
        String key = made.get("key").asString();
        String token = exchange(key).body().get("access_token").asString();
        String path = KEYS + "/" + made.get("id").asString();
        assertThat(api.call("DELETE", path, api.tokenOf(STRANGER)).status()).isEqualTo(404);
        assertThat(api.get(LIST, token).status()).isEqualTo(200);

        assertThat(api.call("DELETE", path, owner).status()).isEqualTo(204);

        assertThat(api.get(LIST, key).status()).isEqualTo(401);
        assertThat(api.get(LIST, token).status()).isEqualTo(401);
        assertThat(exchange(key).status()).isEqualTo(401);
        assertThat(api.call("DELETE", path, owner).status()).isEqualTo(204);
        assertThat(list()).isEmpty();
        assertThat(LocalDatabase.rows(
                                "select verb from audit_log where subject_id = ?::uuid order by at",
                                made.get("id").asString())
                        .toString())
                .isEqualTo("[{verb=api_key.made}, {verb=api_key.ended}]");
    }

    @Test
    void staysEndedWhenRedisForgetsIt() {
        JsonNode made = make("agent").body();
        String token =
                exchange(made.get("key").asString()).body().get("access_token").asString();
        String id = made.get("id").asString();
        assertThat(api.call("DELETE", KEYS + "/" + id, owner).status()).isEqualTo(204);
        redis.delete(EndedSessions.CHANNEL + ":" + id);
        assertThat(api.get(LIST, token).status()).isEqualTo(200);

        rounds.tellAgain();

        assertThat(api.get(LIST, token).status()).isEqualTo(401);
        assertThat(redis.getExpire(EndedSessions.CHANNEL + ":" + id)).isBetween(600L, 900L);
        LocalDatabase.update("update api_keys set ended_at = now() - interval '1 hour' where id = ?::uuid", id);
        redis.delete(EndedSessions.CHANNEL + ":" + id);
        rounds.tellAgain();
        assertThat(redis.hasKey(EndedSessions.CHANNEL + ":" + id))
                .as("its tokens are over by themselves")
                .isFalse();
    }

    @Test
    void ends() {
        JsonNode made = api.postAs(
                        owner,
                        KEYS,
                        Map.of(
                                "name",
                                "short",
                                "role",
                                "viewer",
                                "expires_at",
                                Instant.now().plusSeconds(90).toString()))
                .body();
        String key = made.get("key").asString();
        assertThat(exchange(key).body().get("expires_in").asLong()).isBetween(60L, 90L);

        LocalDatabase.update(
                "update api_keys set expires_at = now() where id = ?::uuid",
                made.get("id").asString());

        assertThat(api.get(LIST, key).status()).isEqualTo(401);
        assertThat(exchange(key).status()).isEqualTo(401);
        assertThat(api.get(LIST, "crk_guess").status()).isEqualTo(401);
        assertThat(exchange("crk_guess").status()).isEqualTo(401);
    }

    @Test
    void isMadeByOwnersOnlyAndNeverAsOne() {
        assertThat(api.postAs(api.tokenOf(MANAGER), KEYS, Map.of("name", "x", "role", "viewer"))
                        .status())
                .isEqualTo(403);
        assertThat(make("owner").status()).isEqualTo(403);
        assertThat(api.postAs(owner, KEYS, Map.of("name", "x", "role", "viewer", "expires_at", "2020-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void isWrittenDownAsTheOneWhoActed() {
        JsonNode made = make("manager").body();
        Crew.Person agent = Crew.member("agent");

        assertThat(api.send(
                                "PATCH",
                                "/api/v1/team/" + agent.id(),
                                made.get("key").asString(),
                                Map.of("role", "viewer"))
                        .status())
                .isEqualTo(200);

        JsonNode entry =
                api.get("/api/v1/audit?subject_id=" + agent.id(), owner).body().at("/entries/0");
        assertThat(entry.get("verb").asString()).isEqualTo("member.changed");
        assertThat(entry.at("/actor/kind").asString()).isEqualTo("api_key");
        assertThat(entry.at("/actor/id").asString()).isEqualTo(made.get("id").asString());
        assertThat(entry.at("/actor/name").asString()).isEqualTo("key of manager");
    }

    @Test
    void isNotInTheDatabase() {
        String key = make("viewer").body().get("key").asString();

        assertThat(LocalDatabase.rows("select to_jsonb(k)::text as row from api_keys k")
                        .toString())
                .doesNotContain(key);
    }

    private Api.Answer make(String role) {
        return api.postAs(owner, KEYS, Map.of("name", "key of " + role, "role", role));
    }

    private Api.Answer exchange(String key) {
        return api.post(TOKEN, Map.of("api_key", key));
    }

    private List<JsonNode> list() {
        return api.get(KEYS, owner).body().get("api_keys").valueStream().toList();
    }
}
