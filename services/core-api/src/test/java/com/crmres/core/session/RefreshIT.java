package com.crmres.core.session;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.testing.LocalDatabase;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A session lasts as long as its bearer is the one who signed in, and not a moment longer. */
@CoreApiTest
class RefreshIT {

    private static final String REFRESH = "/api/v1/auth/refresh";
    private static final String LIST = "/api/v1/conversations";

    @Autowired
    private Api api;

    private Api.Answer login;

    @BeforeEach
    void signIn() {
        login = api.login(AGENT, PASSWORD);
        assertThat(login.status()).isEqualTo(200);
    }

    @AfterEach
    void restore() {
        LocalDatabase.update("update users set disabled_at = null, locked_until = null, failed_sign_ins = 0");
        LocalDatabase.update(
                "insert into memberships (id, restaurant_id, user_id, role, branch_ids, created_at)"
                        + " select ?, ?, id, 'agent', array['0198a000-0000-7000-8000-000000000011'::uuid], now()"
                        + " from users where email = ? on conflict (restaurant_id, user_id) do update"
                        + " set role = 'agent', branch_ids = excluded.branch_ids",
                UUID.randomUUID(),
                NAJD_GRILL,
                AGENT);
    }

    @Test
    void replacesTheTokenAndKeepsTheSession() {
        Api.Answer next = refresh(token(login));

        assertThat(next.status()).isEqualTo(200);
        assertThat(next.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(next.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "access_token",
                        "token_type",
                        "expires_in",
                        "refresh_token",
                        "refresh_expires_in",
                        "session_id");
        assertThat(session(next)).isEqualTo(session(login));
        assertThat(token(next)).isNotEqualTo(token(login));
        assertThat(next.body().get("refresh_expires_in").asLong()).isBetween(2_591_000L, 2_592_000L);
        assertThat(api.get(LIST, access(next)).status()).isEqualTo(200);
        assertThat(refresh(token(next)).status()).isEqualTo(200);
    }

    @Test
    void givesTwentyTabsOneSuccessor() throws Exception {
        List<Api.Answer> answers = together(20, () -> refresh(token(login)));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
        assertThat(answers.stream().map(RefreshIT::token).distinct()).hasSize(1);
        assertThat(tokens("rotated_at is not null")).isEqualTo(1);
        assertThat(tokens("rotated_at is null")).isEqualTo(1);
        assertThat(refresh(token(answers.getFirst())).status()).isEqualTo(200);
    }

    @Test
    void givesTheSuccessorAgainToADeviceThatLostTheAnswer() {
        Api.Answer lost = refresh(token(login));
        replacedAgo("23 hours");

        Api.Answer again = refresh(token(login));

        assertThat(again.status()).isEqualTo(200);
        assertThat(token(again)).isEqualTo(token(lost));
        assertThat(audited("session.reused")).isZero();
        assertThat(tokens("rotated_at is null")).isEqualTo(1);
        assertThat(refresh(token(again)).status()).isEqualTo(200);
    }

    @Test
    void givesNothingToADeviceThatIsADayLate() {
        refresh(token(login));
        replacedAgo("25 hours");

        assertThat(refresh(token(login)).code()).isEqualTo("session_ended");
        assertThat(endReason()).isEqualTo("reused");
    }

    @Test
    void givesNothingToAnotherBrowserWhoseAnswerWasNotLost() {
        refresh(token(login));
        replacedAgo("21 seconds");

        Api.Answer foreign = api.post(REFRESH, Map.of("refresh_token", token(login)), "User-Agent", "curl/8");

        assertThat(foreign.code()).isEqualTo("session_ended");
        assertThat(endReason()).isEqualTo("reused");
    }

    @Test
    void endsTheSessionWhenAReplacedTokenComesBack() {
        Api.Answer next = refresh(token(refresh(token(login))));
        replacedAgo("21 seconds");
        assertThat(api.get(LIST, access(next)).status()).isEqualTo(200);

        Api.Answer reused = refresh(token(login));

        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.code()).isEqualTo("session_ended");
        assertThat(endReason()).isEqualTo("reused");
        assertThat(refresh(token(next)).code()).isEqualTo("session_ended");
        assertThat(refresh(token(login)).code()).isEqualTo("session_ended");
        assertThat(api.get(LIST, access(next)).status()).isEqualTo(401);
        assertThat(api.get(LIST, access(login)).status()).isEqualTo(401);
        assertThat(audited("session.reused")).isEqualTo(1);
    }

    @Test
    void oneOfManyThievesIsWrittenDownOnce() throws Exception {
        refresh(token(refresh(token(login))));
        replacedAgo("21 seconds");

        List<Api.Answer> answers = together(10, () -> refresh(token(login)));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(401);
        assertThat(audited("session.reused")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "last_used_at = now() - interval '31 days'",
        "ends_at = now() - interval '1 second'",
    })
    void endsWhenItIsIdleOrOld(String change) {
        LocalDatabase.update("update sessions set " + change + " where id = ?", session(login));

        assertThat(refresh(token(login)).code()).isEqualTo("session_ended");
        assertThat(endReason()).isEqualTo("expired");
        assertThat(audited("session.ended")).isEqualTo(1);
    }

    @Test
    void isNotProlongedBeyondItsEnd() {
        LocalDatabase.update("update sessions set ends_at = now() + interval '1 hour' where id = ?", session(login));

        assertThat(refresh(token(login)).body().get("refresh_expires_in").asLong())
                .isBetween(3_500L, 3_600L);
    }

    @Test
    void storesNoTokenThatCouldBeUsed() {
        Api.Answer next = refresh(token(login));

        String stored = LocalDatabase.rows("select to_jsonb(t)::text as row from refresh_tokens t")
                        .toString()
                + LocalDatabase.rows("select to_jsonb(s)::text as row from sessions s")
                + LocalDatabase.rows("select to_jsonb(a)::text as row from audit_log a");
        for (String secret : List.of(token(login), token(next), access(login))) {
            assertThat(stored)
                    .doesNotContain(secret)
                    .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void readsTheMembershipAnew() throws Exception {
        LocalDatabase.update(
                "update memberships set role = 'viewer', branch_ids = array['0198a000-0000-7000-8000-000000000012'::uuid]"
                        + " where user_id = (select id from users where email = ?)",
                AGENT);

        JWTClaimsSet claims = SignedJWT.parse(access(refresh(token(login)))).getJWTClaimsSet();

        assertThat(claims.getStringClaim("role")).isEqualTo("viewer");
        assertThat(claims.getStringListClaim("branch_ids")).containsExactly("0198a000-0000-7000-8000-000000000012");
    }

    @Test
    void endsWithTheMembership() {
        LocalDatabase.update("delete from memberships where user_id = (select id from users where email = ?)", AGENT);

        assertThat(refresh(token(login)).code()).isEqualTo("session_ended");
        assertThat(endReason()).isEqualTo("dismissed");
        assertThat(api.get(LIST, access(login)).status()).isEqualTo(401);
    }

    @Test
    void endsWithTheAccountAndOutlastsItsLock() {
        LocalDatabase.update("update users set locked_until = now() + interval '10 minutes' where email = ?", AGENT);
        Api.Answer whileLocked = refresh(token(login));
        assertThat(whileLocked.status()).isEqualTo(200);

        LocalDatabase.update("update users set disabled_at = now() where email = ?", AGENT);

        assertThat(refresh(token(whileLocked)).code()).isEqualTo("session_ended");
        assertThat(endReason()).isEqualTo("disabled");
    }

    @Test
    void endsWithTheSignOut() {
        assertThat(logout(token(login)).status()).isEqualTo(204);

        assertThat(refresh(token(login)).code()).isEqualTo("session_ended");
        assertThat(api.get(LIST, access(login)).status()).isEqualTo(401);
        assertThat(audited("session.ended")).isEqualTo(1);
        assertThat(logout(token(login)).status()).isEqualTo(204);
        assertThat(logout("never-issued").status()).isEqualTo(204);
        assertThat(audited("session.ended")).isEqualTo(1);
        assertThat(endReason()).isEqualTo("signed_out");
    }

    @Test
    void knowsNoStrangersToken() {
        assertThat(refresh("never-issued").code()).isEqualTo("session_ended");
        assertThat(refresh(access(login)).status()).isIn(400, 401);
        assertThat(api.post(REFRESH, Map.of()).status()).isEqualTo(400);
        assertThat(api.post(REFRESH, Map.of("refresh_token", "x".repeat(201))).status())
                .isEqualTo(400);
        assertThat(api.get(LIST, token(login)).status()).isEqualTo(401);
    }

    private Api.Answer refresh(String token) {
        return api.post(REFRESH, Map.of("refresh_token", token));
    }

    private Api.Answer logout(String token) {
        return api.post("/api/v1/auth/logout", Map.of("refresh_token", token));
    }

    private static void replacedAgo(String time) {
        LocalDatabase.update("update refresh_tokens set rotated_at = rotated_at - interval '" + time + "'");
    }

    private String endReason() {
        return String.valueOf(LocalDatabase.rows("select end_reason from sessions where id = ?", session(login))
                .getFirst()
                .get("end_reason"));
    }

    private long audited(String verb) {
        return LocalDatabase.number(
                "select count(*) from audit_log where verb = ? and subject_id = ?", verb, session(login));
    }

    private long tokens(String condition) {
        return LocalDatabase.number(
                "select count(*) from refresh_tokens where session_id = ? and " + condition, session(login));
    }

    private static String token(Api.Answer answer) {
        return answer.body().get("refresh_token").asString();
    }

    private static String access(Api.Answer answer) {
        return answer.body().get("access_token").asString();
    }

    private static UUID session(Api.Answer answer) {
        return UUID.fromString(answer.body().get("session_id").asString());
    }

    private static List<Api.Answer> together(int callers, Callable<Api.Answer> call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Api.Answer>> calls = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                calls.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
        }
        List<Api.Answer> answers = new ArrayList<>();
        for (Future<Api.Answer> each : calls) {
            answers.add(each.get());
        }
        return answers;
    }
}
