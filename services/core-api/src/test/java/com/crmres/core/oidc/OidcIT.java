package com.crmres.core.oidc;

import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Crew;
import com.crmres.kit.id.Sha256;
import com.crmres.testing.LocalDatabase;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What another company says of a person is believed under its own key, for us, now, and of who works here. */
@CoreApiTest
class OidcIT {

    private static final Issuer ISSUER = Issuer.ofTheseTests();

    @Autowired
    private Api api;

    @Autowired
    private StringRedisTemplate redis;

    private Crew.Person person;

    @BeforeEach
    void hire() {
        redis.delete(redis.keys("crmres:{sign-in}:*"));
        person = Crew.member("agent");
    }

    @AfterEach
    void leave() {
        Crew.forget();
    }

    @Test
    void letsInWhomTheIssuerVouchesFor() throws Exception {
        Api.Answer answer =
                login(ISSUER.token(person.email().toUpperCase(Locale.ROOT), "s-" + person.id(), same -> {}));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(SignedJWT.parse(answer.body().get("access_token").asString())
                        .getJWTClaimsSet()
                        .getStringClaim("restaurant_id"))
                .isEqualTo(NAJD_GRILL.toString());
        assertThat(login(ISSUER.token(person.email(), "s-" + person.id(), token -> token.audience("crm-res-on-phones")))
                        .status())
                .isEqualTo(200);
        assertThat(api.getAsNobody("/api/v1/auth/providers")
                        .body()
                        .at("/providers/0/client_id")
                        .asString())
                .isEqualTo(Issuer.AUDIENCE);
    }

    @Test
    void refusesWhatIsNotGenuineOrNotForUs() {
        String email = person.email();
        String subject = "s-" + person.id();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("alg none", ISSUER.unsigned(email));
        tokens.put("HS256 with the public key", ISSUER.hmac(email));
        tokens.put("another key", ISSUER.signedByAnother(email));
        tokens.put("foreign issuer", ISSUER.token(email, subject, token -> token.issuer("https://evil.example")));
        tokens.put("no issuer", ISSUER.token(email, subject, token -> token.issuer(null)));
        tokens.put("foreign audience", ISSUER.token(email, subject, token -> token.audience("somebody-else")));
        tokens.put(
                "for others too",
                ISSUER.token(email, subject, token -> token.audience(List.of("somebody-else", Issuer.AUDIENCE))));
        tokens.put("unverified", ISSUER.token(email, subject, token -> token.claim("email_verified", false)));
        tokens.put("verified unsaid", ISSUER.token(email, subject, token -> token.claim("email_verified", null)));
        tokens.put("no address", ISSUER.token(email, subject, token -> token.claim("email", null)));
        tokens.put("no subject", ISSUER.token(email, subject, token -> token.subject(null)));
        tokens.put(
                "expired",
                ISSUER.token(
                        email,
                        subject,
                        token -> token.expirationTime(Date.from(Instant.now().minusSeconds(60)))));
        tokens.put("no end", ISSUER.token(email, subject, token -> token.expirationTime(null)));
        tokens.put("no token", "a.b.c");
        tokens.put("an access token of ours", person.token(api));
        tokens.put("nobody", ISSUER.token("nobody-at-all@example.com", "s-none", same -> {}));

        tokens.forEach((attack, token) -> {
            Api.Answer answer = login(token);
            assertThat(answer.status()).as(attack).isEqualTo(401);
            assertThat(answer.code()).as(attack).isEqualTo("sign_in_failed");
        });
        assertThat(LocalDatabase.number("select count(*) from user_identities where user_id = ?", person.id()))
                .isZero();
    }

    @Test
    void keepsToTheFirstSubject() {
        assertThat(login(ISSUER.token(person.email(), "first-" + person.id(), same -> {}))
                        .status())
                .isEqualTo(200);

        assertThat(login(ISSUER.token(person.email(), "second-" + person.id(), same -> {}))
                        .status())
                .as("the address has gone to somebody else there")
                .isEqualTo(401);
        assertThat(login(ISSUER.token("renamed@example.com", "first-" + person.id(), same -> {}))
                        .status())
                .as("the person has another address there by now")
                .isEqualTo(200);
    }

    @Test
    void isGoodOnce() throws Exception {
        String token = ISSUER.token(person.email(), "s-" + person.id(), same -> {});

        List<Api.Answer> answers = Crew.together(10, () -> login(token));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    @Test
    void belongsToTheRequestItWasAskedForWith() {
        assertThat(login(token("n-1"), "n-1").status()).isEqualTo(200);
        assertThat(login(token(Sha256.hex("n-2")), "n-2").status())
                .as("as Apple writes it")
                .isEqualTo(200);
        assertThat(login(token("n-3"), "n-4").status()).isEqualTo(401);
        assertThat(login(token("n-5"), null).status()).isEqualTo(401);
        assertThat(login(ISSUER.token(person.email(), "s-" + person.id(), same -> {}), "n-6")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void makesNobodyAMember() {
        Crew.Person stranger = Crew.stranger();

        assertThat(login(ISSUER.token(stranger.email(), "s-" + stranger.id(), same -> {}))
                        .code())
                .isEqualTo("no_restaurant");
        assertThat(LocalDatabase.number("select count(*) from memberships where user_id = ?", stranger.id()))
                .isZero();
        LocalDatabase.update("update users set disabled_at = now() where id = ?", person.id());
        assertThat(login(ISSUER.token(person.email(), "s-" + person.id(), same -> {}))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void saysWhenTheIssuerCannotBeAsked() {
        Api.Answer answer = login(ISSUER.token(person.email(), "1", token -> token.issuer(Issuer.AWAY)));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("provider_unavailable");
    }

    private String token(String nonce) {
        return ISSUER.token(person.email(), "s-" + person.id(), token -> token.claim("nonce", nonce));
    }

    private Api.Answer login(String token) {
        return login(token, null);
    }

    private Api.Answer login(String token, @Nullable String nonce) {
        Map<String, String> body = new HashMap<>(Map.of("id_token", token));
        if (nonce != null) {
            body.put("nonce", nonce);
        }
        return api.post("/api/v1/auth/oidc", body);
    }
}
