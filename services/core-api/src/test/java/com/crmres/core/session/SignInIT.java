package com.crmres.core.session;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.kit.error.TooMany;
import com.crmres.testing.LocalDatabase;
import com.nimbusds.jwt.SignedJWT;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Whoever is not let in learns nothing from it. */
@CoreApiTest
class SignInIT {

    private static final String MANAGER = "manager@bahr-seafood.example";

    @Autowired
    private Api api;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private SignInThrottle throttle;

    @BeforeEach
    @AfterEach
    void forget() {
        redis.delete(redis.keys("crmres:{sign-in}:*"));
        LocalDatabase.update("update users set failed_sign_ins = 0, locked_until = null, disabled_at = null");
        LocalDatabase.update("delete from known_places");
    }

    @Test
    void answersTheSameWhateverIsWrong() {
        Api.Answer wrong = api.login(OWNER, "not-the-password");
        Api.Answer unknown = api.login("nobody@najd-grill.example", PASSWORD);
        LocalDatabase.update("update users set disabled_at = now() where email = ?", AGENT);
        Api.Answer disabled = api.login(AGENT, PASSWORD);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("sign_in_failed");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(said(unknown)).isEqualTo(said(wrong));
        assertThat(said(disabled)).isEqualTo(said(wrong));
    }

    @Test
    void takesAsLongForAnUnknownAddress() {
        long known = fastest(() -> api.login(OWNER, "not-the-password"));
        long unknown = fastest(() -> api.login("nobody@najd-grill.example", "not-the-password"));

        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    @Test
    void locksAnAccountAfterTenWrongPasswords() {
        for (int i = 0; i < 10; i++) {
            assertThat(api.login(MANAGER, "guess " + i).status()).isEqualTo(401);
        }

        assertThat(api.login(MANAGER, PASSWORD).status()).isEqualTo(401);
        assertThat(LocalDatabase.number(
                        "select count(*) from users where email = ? and locked_until > now() + interval '14 minutes'",
                        MANAGER))
                .isEqualTo(1);

        LocalDatabase.update("update users set locked_until = now() - interval '1 second' where email = ?", MANAGER);
        assertThat(api.login(MANAGER, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void strangersDoNotLockOutWhoHasBeenHereBefore() {
        assertThat(from("203.0.113.20", PASSWORD).status()).isEqualTo(200);
        for (int i = 0; i < 70; i++) {
            from("198.51.100." + i, "guess " + i);
        }

        assertThat(from("198.51.100.99", PASSWORD).status()).as("somewhere new").isNotEqualTo(200);
        assertThat(from("203.0.113.20", PASSWORD).status()).as("at home").isEqualTo(200);
        assertThat(LocalDatabase.number("select count(*) from users where email = ? and locked_until > now()", MANAGER))
                .as("the lock is still there for strangers")
                .isEqualTo(1);
    }

    @Test
    void guessesAtHomeAreCountedAtHome() {
        assertThat(from("203.0.113.21", PASSWORD).status()).isEqualTo(200);
        for (int i = 0; i < 10; i++) {
            assertThat(from("203.0.113.21", "guess " + i).status()).isEqualTo(401);
        }

        assertThat(from("203.0.113.21", PASSWORD).status()).isEqualTo(401);
        assertThat(from("203.0.113.22", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void endsTheSessionThatWasUsedLeastRecentlyForOneTooMany() {
        LocalDatabase.update("delete from sessions where user_id = (select id from users where email = ?)", MANAGER);
        Api.Answer oldest = from("203.0.113.23", PASSWORD);
        Api.Answer second = from("203.0.113.23", PASSWORD);
        LocalDatabase.update("""
                insert into sessions (id, restaurant_id, user_id, user_agent, ip_address, created_at, last_used_at, ends_at)
                select gen_random_uuid(), s.restaurant_id, s.user_id, '', '', now(), now() + interval '1 minute', s.ends_at
                from sessions s, generate_series(1, 198) where s.id = ?::uuid""", second.body().get("session_id").asString());

        Api.Answer last = from("203.0.113.23", PASSWORD);

        assertThat(LocalDatabase.number(
                        "select count(*) from sessions where ended_at is null and user_id = (select id from users where email = ?)",
                        MANAGER))
                .isEqualTo(200);
        assertThat(LocalDatabase.rows(
                                "select end_reason from sessions where id = ?::uuid",
                                oldest.body().get("session_id").asString())
                        .toString())
                .contains("replaced");
        assertThat(me(oldest)).isEqualTo(401);
        assertThat(me(second)).isEqualTo(200);
        assertThat(me(last)).isEqualTo(200);
        LocalDatabase.update("delete from sessions where user_id = (select id from users where email = ?)", MANAGER);
    }

    private int me(Api.Answer session) {
        return api.get("/api/v1/me", session.body().get("access_token").asString())
                .status();
    }

    private Api.Answer from(String address, String password) {
        return api.post(
                "/api/v1/auth/login", Map.of("email", MANAGER, "password", password), "X-Forwarded-For", address);
    }

    @Test
    void throttlesAnAddressWhetherTheAccountExistsOrNot() {
        String nobody = "nobody@bahr-seafood.example";
        for (int i = 0; i < 30; i++) {
            assertThat(api.login(nobody, "guess " + i).status()).isEqualTo(401);
        }

        Api.Answer answer = api.login(nobody, "guess");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(600L, 900L);
    }

    @Test
    void takesAsLongAndSaysTheSameForAnAccountThatIsLockedOrDisabled() {
        LocalDatabase.update("update users set locked_until = now() + interval '5 minutes' where email = ?", MANAGER);
        LocalDatabase.update("update users set disabled_at = now() where email = ?", AGENT);
        Api.Answer unknown = api.login("nobody@najd-grill.example", PASSWORD);

        assertThat(said(api.login(MANAGER, PASSWORD))).isEqualTo(said(unknown));
        assertThat(said(api.login(AGENT, PASSWORD))).isEqualTo(said(unknown));
        double none = fastest(() -> api.login("nobody@najd-grill.example", PASSWORD));
        assertThat(fastest(() -> api.login(MANAGER, PASSWORD)) / none).isBetween(0.8, 1.25);
        assertThat(fastest(() -> api.login(AGENT, PASSWORD)) / none).isBetween(0.8, 1.25);
    }

    @Test
    void limitsAnAddressWhateverTheAccounts() {
        for (int i = 0; i < 100; i++) {
            throttle.admit("203.0.113.7", "guest" + i + "@example.com", false);
        }

        assertThatThrownBy(() -> throttle.admit("203.0.113.7", "one-more@example.com", false))
                .isInstanceOf(TooMany.class);
        throttle.admit("203.0.113.8", "one-more@example.com", false);
    }

    @Test
    void limitsAnAccountWhateverTheAddresses() {
        for (int i = 0; i < 60; i++) {
            throttle.admit("198.51.100." + i, "nobody@example.com", false);
        }

        assertThatThrownBy(() -> throttle.admit("198.51.100.99", "nobody@example.com", false))
                .isInstanceOf(TooMany.class);
        throttle.admit("198.51.100.99", "somebody@example.com", false);
    }

    @Test
    void countsOnlyWhatWasWrong() {
        for (int i = 0; i < 200; i++) {
            throttle.forgive(throttle.admit("203.0.113.9", OWNER, false));
        }

        throttle.admit("203.0.113.9", OWNER, false);
    }

    @Test
    void letsNoMoreGuessesThroughWhenTheyComeTogether() throws Exception {
        AtomicInteger admitted = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                threads.submit(() -> {
                    throttle.admit("203.0.113.10", OWNER, false);
                    return admitted.incrementAndGet();
                });
            }
        }

        assertThat(admitted).hasValue(30);
    }

    @Test
    void refusesAPasswordLongerThanTheHashReads() {
        assertThat(api.login(OWNER, "كلمة".repeat(18)).status()).isEqualTo(401);
        assertThat(api.login(OWNER, "x".repeat(129)).status()).isEqualTo(400);
    }

    @Test
    void readsAnAddressHoweverItIsWritten() {
        assertThat(api.login("  " + OWNER.toUpperCase(Locale.ROOT) + " ", PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void letsPeopleOfSeveralRestaurantsChoose() throws Exception {
        UUID membership = UUID.randomUUID();
        LocalDatabase.update(
                "insert into memberships (id, restaurant_id, user_id, role, created_at)"
                        + " select ?, ?, id, 'viewer', now() from users where email = ?",
                membership,
                BAHR_SEAFOOD,
                OWNER);

        assertThat(restaurantOf(api.login(OWNER, PASSWORD))).isEqualTo(NAJD_GRILL.toString());
        assertThat(restaurantOf(chosen(BAHR_SEAFOOD))).isEqualTo(BAHR_SEAFOOD.toString());
        assertThat(chosen(UUID.randomUUID()).status()).isEqualTo(401);
        LocalDatabase.update("delete from memberships where id = ?", membership);
        assertThat(chosen(BAHR_SEAFOOD).code()).isEqualTo("sign_in_failed");
    }

    @Test
    void carriesTheBranchesOfTheMembership() throws Exception {
        SignedJWT token = SignedJWT.parse(api.tokenOf(AGENT));

        assertThat(token.getJWTClaimsSet().getStringListClaim("branch_ids"))
                .containsExactly("0198a000-0000-7000-8000-000000000011");
        assertThat(token.getJWTClaimsSet().getStringClaim("role")).isEqualTo("agent");
    }

    private Api.Answer chosen(UUID restaurantId) {
        return api.post(
                "/api/v1/auth/login",
                Map.of("email", OWNER, "password", PASSWORD, "restaurant_id", restaurantId.toString()));
    }

    private static String restaurantOf(Api.Answer answer) throws Exception {
        return SignedJWT.parse(answer.body().get("access_token").asString())
                .getJWTClaimsSet()
                .getStringClaim("restaurant_id");
    }

    private static String said(Api.Answer answer) {
        return answer.status()
                + answer.code()
                + answer.body().at("/error/message").asString()
                + answer.body().at("/error/details");
    }

    private static long fastest(Runnable attempt) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long began = System.nanoTime();
            attempt.run();
            best = Math.min(best, System.nanoTime() - began);
        }
        return best;
    }
}
