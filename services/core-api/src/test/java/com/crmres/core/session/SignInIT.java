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
            throttle.admit("203.0.113.7", "guest" + i + "@example.com");
        }

        assertThatThrownBy(() -> throttle.admit("203.0.113.7", "one-more@example.com"))
                .isInstanceOf(TooMany.class);
        throttle.admit("203.0.113.8", "one-more@example.com");
    }

    @Test
    void limitsAnAccountWhateverTheAddresses() {
        for (int i = 0; i < 60; i++) {
            throttle.admit("198.51.100." + i, "nobody@example.com");
        }

        assertThatThrownBy(() -> throttle.admit("198.51.100.99", "nobody@example.com"))
                .isInstanceOf(TooMany.class);
        throttle.admit("198.51.100.99", "somebody@example.com");
    }

    @Test
    void countsOnlyWhatWasWrong() {
        for (int i = 0; i < 200; i++) {
            throttle.forgive(throttle.admit("203.0.113.9", OWNER));
        }

        throttle.admit("203.0.113.9", OWNER);
    }

    @Test
    void letsNoMoreGuessesThroughWhenTheyComeTogether() throws Exception {
        AtomicInteger admitted = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                threads.submit(() -> {
                    throttle.admit("203.0.113.10", OWNER);
                    return admitted.incrementAndGet();
                });
            }
        }

        assertThat(admitted).hasValue(30);
    }

    @Test
    void refusesAPasswordLongerThanTheHashReads() {
        assertThat(api.login(OWNER, "كلمة".repeat(18)).status()).isEqualTo(401);
        assertThat(api.login(OWNER, "x".repeat(73)).status()).isEqualTo(400);
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
