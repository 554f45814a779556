package com.crmres.core.team;

import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static com.crmres.core.DemoRestaurants.TAHLIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Crew;
import com.crmres.testing.LocalDatabase;
import com.nimbusds.jwt.SignedJWT;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** Who decides about whom, and that it holds from that moment on. */
@CoreApiTest
class TeamIT {

    private static final String TEAM = "/api/v1/team";
    private static final String ME = "/api/v1/me";

    @Autowired
    private Api api;

    @Autowired
    private StringRedisTemplate redis;

    private String owner;

    @BeforeEach
    void signIn() {
        redis.delete(redis.keys("crmres:{sign-in}:*"));
        owner = api.tokenOf(OWNER);
    }

    @AfterEach
    void leave() {
        Crew.forget();
    }

    @Test
    void showsWhoWorksHere() {
        Crew.Person agent = Crew.member("agent", OLAYA);
        agent.login(api);
        Crew.Person elsewhere = Crew.member("agent", DAMMAM);

        JsonNode shown = find(owner, agent).orElseThrow();
        assertThat(shown.get("role").asString()).isEqualTo("agent");
        assertThat(shown.get("email").asString()).isEqualTo(agent.email());
        assertThat(shown.at("/branch_ids/0").asString()).isEqualTo(OLAYA.toString());
        assertThat(shown.get("two_step").asBoolean()).isFalse();
        assertThat(shown.get("last_seen_at").asString()).endsWith("Z");
        String manager = Crew.member("manager", OLAYA, TAHLIA).token(api);
        assertThat(find(manager, agent)).isPresent();
        assertThat(find(manager, elsewhere)).isEmpty();
        assertThat(api.get(TEAM, agent.token(api)).status()).isEqualTo(403);
        assertThat(find(api.tokenOf(STRANGER), agent)).isEmpty();
    }

    @Test
    void aChangeHoldsAtOnce() throws Exception {
        Crew.Person agent = Crew.member("agent", OLAYA);
        Api.Answer session = agent.login(api);
        String before = session.body().get("access_token").asString();
        assertThat(api.get(ME, before).status()).isEqualTo(200);

        Api.Answer changed = change(owner, agent, Map.of("role", "viewer", "branch_ids", List.of(TAHLIA)));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"v1\"");
        assertThat(api.get(ME, before).status()).as("a token of yesterday").isEqualTo(401);
        Api.Answer next = api.post(
                "/api/v1/auth/refresh",
                Map.of("refresh_token", session.body().get("refresh_token").asString()));
        assertThat(next.status()).as("still signed in").isEqualTo(200);
        String after = next.body().get("access_token").asString();
        assertThat(SignedJWT.parse(after).getJWTClaimsSet().getStringClaim("role"))
                .isEqualTo("viewer");
        assertThat(SignedJWT.parse(after).getJWTClaimsSet().getStringListClaim("branch_ids"))
                .containsExactly(TAHLIA.toString());
        assertThat(api.get(ME, after).status()).isEqualTo(200);
        assertThat(audited("member.changed", agent)).isEqualTo(1);
    }

    @Test
    void whoIsRemovedIsOutAtOnce() {
        Crew.Person agent = Crew.member("agent", OLAYA);
        Api.Answer session = agent.login(api);

        assertThat(remove(owner, agent).status()).isEqualTo(204);

        assertThat(api.get(ME, session.body().get("access_token").asString()).status())
                .isEqualTo(401);
        assertThat(api.post(
                                "/api/v1/auth/refresh",
                                Map.of(
                                        "refresh_token",
                                        session.body().get("refresh_token").asString()))
                        .code())
                .isEqualTo("session_ended");
        assertThat(agent.login(api).code()).isEqualTo("no_restaurant");
        assertThat(remove(owner, agent).status()).isEqualTo(404);
        assertThat(audited("member.removed", agent)).isEqualTo(1);
    }

    @Test
    void aManagerDecidesAboutAgentsOfTheirBranchesOnly() {
        Crew.Person manager = Crew.member("manager", OLAYA, TAHLIA);
        Crew.Person peer = Crew.member("manager", OLAYA);
        Crew.Person agent = Crew.member("agent", OLAYA);
        Crew.Person elsewhere = Crew.member("agent", DAMMAM);
        Crew.Person half = Crew.member("agent", OLAYA, DAMMAM);
        String token = manager.token(api);

        assertThat(change(token, agent, Map.of("role", "viewer")).status()).isEqualTo(200);
        assertThat(change(token, agent, Map.of("branch_ids", List.of(TAHLIA))).status())
                .isEqualTo(200);
        assertThat(change(token, agent, Map.of("role", "manager")).status()).isEqualTo(403);
        assertThat(change(token, agent, Map.of("role", "owner")).status()).isEqualTo(403);
        assertThat(change(token, agent, Map.of("branch_ids", List.of(DAMMAM))).status())
                .isEqualTo(404);
        assertThat(change(token, agent, Map.of("branch_ids", List.of())).status())
                .isEqualTo(404);
        assertThat(change(token, manager, Map.of("role", "owner")).status()).isEqualTo(403);
        assertThat(change(token, manager, Map.of("branch_ids", List.of())).status())
                .isEqualTo(403);
        assertThat(change(token, peer, Map.of("role", "agent")).status()).isEqualTo(403);
        assertThat(change(token, elsewhere, Map.of("role", "viewer")).status()).isEqualTo(404);
        assertThat(change(token, half, Map.of("role", "viewer")).status()).isEqualTo(404);
        assertThat(remove(token, elsewhere).status()).isEqualTo(404);
        assertThat(remove(token, peer).status()).isEqualTo(403);
        assertThat(remove(token, agent).status()).isEqualTo(204);
    }

    @Test
    void agentsDecideAboutNobody() {
        Crew.Person agent = Crew.member("agent");
        Crew.Person other = Crew.member("viewer");

        assertThat(change(agent.token(api), other, Map.of("role", "agent")).status())
                .isEqualTo(403);
        assertThat(remove(agent.token(api), other).status()).isEqualTo(403);
        assertThat(change(api.tokenOf(STRANGER), other, Map.of("role", "agent")).status())
                .isEqualTo(404);
    }

    @Test
    void keepsTheLastOwner() throws Exception {
        UUID restaurant = UUID.randomUUID();
        LocalDatabase.update(
                "insert into restaurants (id, slug, name, created_at, updated_at) values (?, ?, '{\"ar\":\"x\",\"en\":\"x\"}', now(), now())",
                restaurant,
                "crew-" + restaurant);
        Crew.Person one = Crew.memberOf(restaurant, "owner");
        Crew.Person two = Crew.memberOf(restaurant, "owner");
        String ofOne = one.token(api);
        String ofTwo = two.token(api);

        List<Api.Answer> answers = Crew.together(
                10, () -> Thread.currentThread().threadId() % 2 == 0 ? remove(ofOne, two) : remove(ofTwo, one));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(LocalDatabase.number(
                        "select count(*) from memberships where restaurant_id = ? and role = 'owner'", restaurant))
                .isEqualTo(1);
        Crew.Person left = LocalDatabase.number(
                                "select count(*) from memberships where restaurant_id = ? and user_id = ?",
                                restaurant,
                                one.id())
                        == 1
                ? one
                : two;
        String token = left.token(api);
        assertThat(remove(token, left).code()).isEqualTo("last_owner");
        assertThat(change(token, left, Map.of("role", "agent")).code()).isEqualTo("last_owner");
    }

    @Test
    void changesNothingThatWasChangedMeanwhile() {
        Crew.Person agent = Crew.member("agent");

        assertThat(api.send("PATCH", TEAM + "/" + agent.id(), owner, Map.of("role", "viewer"), "If-Match", "\"v7\"")
                        .code())
                .isEqualTo("changed_meanwhile");
        assertThat(api.send("PATCH", TEAM + "/" + agent.id(), owner, Map.of("role", "viewer"), "If-Match", "\"v0\"")
                        .status())
                .isEqualTo(200);
        assertThat(change(owner, agent, Map.of("branch_ids", List.of(UUID.randomUUID())))
                        .status())
                .isEqualTo(404);
        assertThat(change(owner, agent, Map.of("role", "emperor")).status()).isEqualTo(400);
    }

    @Test
    void movingSomebodyToAnotherBranchHoldsAtOnceToo() {
        Crew.Person agent = Crew.member("agent", OLAYA);
        String token = agent.token(api);
        List<String> staff = api.get("/api/v1/branches/" + TAHLIA + "/staff", owner)
                .body()
                .get("staff")
                .valueStream()
                .map(member -> member.get("id").asString())
                .toList();
        List<String> more = new ArrayList<>(staff);
        more.add(agent.id().toString());

        assertThat(api.send("PUT", "/api/v1/branches/" + TAHLIA + "/staff", owner, Map.of("user_ids", more))
                        .status())
                .isEqualTo(200);

        assertThat(api.get(ME, token).status()).isEqualTo(401);
    }

    private Optional<JsonNode> find(String token, Crew.Person person) {
        return api.get(TEAM, token)
                .body()
                .get("members")
                .valueStream()
                .filter(member -> member.get("id").asString().equals(person.id().toString()))
                .findFirst();
    }

    private Api.Answer change(String token, Crew.Person person, Map<String, Object> change) {
        return api.send("PATCH", TEAM + "/" + person.id(), token, change);
    }

    private Api.Answer remove(String token, Crew.Person person) {
        return api.call("DELETE", TEAM + "/" + person.id(), token);
    }

    private static long audited(String verb, Crew.Person person) {
        return LocalDatabase.number(
                "select count(*) from audit_log where verb = ? and subject_id = ? and restaurant_id = ?",
                verb,
                person.id(),
                NAJD_GRILL);
    }
}
