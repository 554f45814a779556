package com.crmres.core.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Crew;
import com.crmres.core.Mailbox;
import com.crmres.testing.LocalDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Whoever holds a token, a key or an invitation of a restaurant holds nothing once it is deleted. */
@CoreApiTest
class ClosingIT {

    private static final String LOOK = "/api/v1/auth/invitations/look";

    private final UUID restaurant = UUID.randomUUID();
    private final String slug = "closing-" + restaurant;

    @Autowired
    private Api api;

    @Autowired
    private StringRedisTemplate redis;

    private String owner;
    private String agent;

    @BeforeEach
    void open() {
        redis.delete(redis.keys("crmres:{sign-in}:*"));
        LocalDatabase.update("""
                insert into restaurants (id, slug, name, created_at, updated_at)
                values (?, ?, '{"ar": "مغلق", "en": "Closing"}', now(), now())""", restaurant, slug);
        owner = Crew.memberOf(restaurant, "owner").token(api);
        agent = Crew.memberOf(restaurant, "agent").token(api);
    }

    @AfterEach
    void leave() {
        Crew.forget();
    }

    @Test
    void refusesAtOnceWhatWasGivenBefore() {
        String key = api.postAs(owner, "/api/v1/api-keys", Map.of("name", "till", "role", "manager"))
                .body()
                .get("key")
                .asString();
        String exchanged = api.post("/api/v1/auth/token", Map.of("api_key", key))
                .body()
                .get("access_token")
                .asString();
        List<String> tokens = List.of(owner, agent, key, exchanged);
        assertThat(tokens).allSatisfy(token -> assertThat(read(token)).isEqualTo(200));

        assertThat(delete().status()).isEqualTo(204);

        assertThat(tokens).allSatisfy(token -> assertThat(read(token)).isEqualTo(401));
        assertThat(api.call("POST", "/api/v1/live/tickets", agent).status()).isEqualTo(401);
        assertThat(api.postAs(owner, "/api/v1/menu/categories", Map.of("name", Map.of("ar", "جديد", "en", "New")))
                        .status())
                .isEqualTo(401);
        assertThat(LocalDatabase.number(
                        "select count(*) from sessions where restaurant_id = ? and ended_at is null", restaurant))
                .isZero();
        assertThat(LocalDatabase.number(
                        "select count(*) from api_keys where restaurant_id = ? and ended_at is null", restaurant))
                .isZero();
    }

    @Test
    void withdrawsItsInvitations() {
        String email = "crew-" + UUID.randomUUID().toString().substring(0, 13) + "@example.com";
        api.postAs(
                owner,
                "/api/v1/team/invitations",
                Map.of("email", email, "role", "agent"),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        Map<String, String> link = Map.of("token", Mailbox.latest(email, 1).token());
        assertThat(api.post(LOOK, link).status()).isEqualTo(200);

        delete();

        assertThat(api.post(LOOK, link).code()).isEqualTo("link_invalid");
    }

    @Test
    void beginsNoSessionWhoeverIsFaster() throws Exception {
        Crew.Person person = Crew.memberOf(restaurant, "viewer");
        AtomicInteger turn = new AtomicInteger();

        List<Api.Answer> answers = Crew.together(4, () -> turn.getAndIncrement() == 0 ? delete() : person.login(api));

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .allSatisfy(answer -> assertThat(
                                read(answer.body().get("access_token").asString()))
                        .isEqualTo(401));
        assertThat(LocalDatabase.number(
                        "select count(*) from sessions where restaurant_id = ? and ended_at is null", restaurant))
                .isZero();
    }

    private int read(String token) {
        return api.get("/api/v1/conversations", token).status();
    }

    private Api.Answer delete() {
        return api.send("DELETE", "/api/v1/restaurants/" + restaurant, owner, Map.of("confirm", slug));
    }
}
