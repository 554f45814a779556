package com.crmres.core.password;

import static com.crmres.core.DemoRestaurants.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Crew;
import com.crmres.core.Mailbox;
import com.crmres.testing.LocalDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

/** A password is changed by who knows it or reads the mail, and whoever knew it before is out. */
@CoreApiTest
class PasswordIT {

    private static final String CHANGE = "/api/v1/auth/password";
    private static final String FORGOT = CHANGE + "/forgot";
    private static final String RESET = CHANGE + "/reset";
    private static final String ME = "/api/v1/me";
    private static final String NEW = "the-second-of-these-tests";

    @Autowired
    private Api api;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private ResetLinks links;

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
    void changesAndEndsTheOtherSessions() {
        Api.Answer elsewhere = person.login(api);
        Api.Answer here = person.login(api);
        assertThat(change(here, "not-the-password", NEW).code()).isEqualTo("password_wrong");

        assertThat(change(here, PASSWORD, NEW).status()).isEqualTo(204);

        assertThat(api.get(ME, access(here)).status()).isEqualTo(200);
        assertThat(refresh(here).status()).isEqualTo(200);
        assertThat(api.get(ME, access(elsewhere)).status()).isEqualTo(401);
        assertThat(refresh(elsewhere).code()).isEqualTo("session_ended");
        assertThat(person.login(api).code()).isEqualTo("sign_in_failed");
        assertThat(api.login(person.email(), NEW).status()).isEqualTo(200);
        assertThat(Mailbox.latest(person.email(), 1).subject()).isEqualTo("تم تغيير كلمة المرور");
        assertThat(LocalDatabase.number(
                        "select count(*) from audit_log where verb = 'password.changed' and actor_id = ?", person.id()))
                .isEqualTo(1);
    }

    @Test
    void saysInWordsWhatIsWrongWithTheNewOne() {
        Api.Answer here = person.login(api);

        Api.Answer common = api.postAs(
                access(here),
                CHANGE,
                Map.of("current_password", PASSWORD, "password", "Password123!"),
                "Accept-Language",
                "en");

        assertThat(common.status()).isEqualTo(400);
        assertThat(common.body().at("/error/details/fields/password").asString())
                .startsWith("This password is common");
        assertThat(change(here, PASSWORD, "قصيرة")
                        .body()
                        .at("/error/details/fields/password")
                        .asString())
                .contains("10");
        assertThat(change(here, PASSWORD, person.email()).status()).isEqualTo(400);
        assertThat(api.get(ME, access(here)).status()).isEqualTo(200);
    }

    @Test
    void endsSessionsEvenIfNobodyWasTold() {
        Api.Answer elsewhere = person.login(api);
        LocalDatabase.update("update users set sessions_since = now() where id = ?", person.id());

        assertThat(refresh(elsewhere).code()).isEqualTo("session_ended");
        assertThat(LocalDatabase.rows("select end_reason from sessions where user_id = ?", person.id())
                        .toString())
                .contains("password_changed");
    }

    @Test
    void tellsNobodyWhetherThereIsAnAccount() {
        Api.Answer known = forgot(person.email());
        Api.Answer unknown = forgot("nobody-at-all@example.com");

        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(unknown.text()).isEqualTo(known.text());
        long knownTime = Crew.fastest(() -> forgot(person.email()));
        long unknownTime = Crew.fastest(() -> forgot("nobody-at-all@example.com"));
        assertThat((double) unknownTime / knownTime).isBetween(0.4, 2.5);
        assertThat(Mailbox.latest(person.email(), 1).page()).isEqualTo("/password/reset");
        assertThat(Mailbox.of("nobody-at-all@example.com")).isEmpty();
    }

    @Test
    void replacesThePasswordOnceAndEndsAllSessions() throws Exception {
        Api.Answer signedIn = person.login(api);
        LocalDatabase.update("update users set locked_until = now() + interval '10 minutes' where id = ?", person.id());
        forgot(person.email());
        forgot(person.email());
        String token = Mailbox.latest(person.email(), 2).token();
        String before = Mailbox.of(person.email()).getLast().token();
        assertThat(reset(token, "Password123!").status()).isEqualTo(400);

        List<Api.Answer> answers = Crew.together(20, () -> reset(token, NEW));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("link_invalid"))
                .hasSize(19);
        assertThat(reset(before, NEW).code()).as("the link before").isEqualTo("link_invalid");
        assertThat(api.get(ME, access(signedIn)).status()).isEqualTo(401);
        assertThat(refresh(signedIn).code()).isEqualTo("session_ended");
        assertThat(api.login(person.email(), NEW).status()).isEqualTo(200);
        assertThat(Mailbox.latest(person.email(), 3).subject()).isEqualTo("تم تغيير كلمة المرور");
    }

    @Test
    void takesNoOldNorForeignLink() {
        forgot(person.email());
        String token = Mailbox.latest(person.email(), 1).token();
        LocalDatabase.update(
                "update password_resets set expires_at = now() - interval '1 second' where user_id = ?", person.id());

        assertThat(reset(token, NEW).code()).isEqualTo("link_invalid");
        assertThat(reset("x".repeat(70), NEW).code()).isEqualTo("link_invalid");
        assertThat(reset(token + "A", NEW).code()).isEqualTo("link_invalid");
        assertThat(person.login(api).status()).isEqualTo(200);
    }

    @Test
    void forgetsLinksADayAfterTheirEnd() {
        for (int hours : new int[] {-1, 23, 25}) {
            LocalDatabase.update("""
                    insert into password_resets (id, user_id, created_at, expires_at)
                    values (gen_random_uuid(), ?, now() - interval '3 days', now() - ? * interval '1 hour')""", person.id(), hours);
        }

        links.forget();

        assertThat(LocalDatabase.number(
                        "select count(*) from password_resets where user_id = ? and expires_at > now() - interval '1 day'",
                        person.id()))
                .isEqualTo(LocalDatabase.number("select count(*) from password_resets where user_id = ?", person.id()))
                .isEqualTo(2);
    }

    @Test
    void keepsNoLinkInTheDatabase() {
        forgot(person.email());
        String token = Mailbox.latest(person.email(), 1).token();

        String stored = LocalDatabase.rows("select to_jsonb(r)::text as row from password_resets r")
                        .toString()
                + LocalDatabase.rows("select to_jsonb(m)::text as row from account_mails m");
        assertThat(stored).doesNotContain(token);
    }

    @Test
    void fillsNobodysMailbox() {
        for (int i = 0; i < 5; i++) {
            assertThat(forgot(person.email()).status()).isEqualTo(202);
        }

        assertThat(forgot(person.email()).status()).isEqualTo(429);
        assertThat(LocalDatabase.number("select count(*) from password_resets where user_id = ?", person.id()))
                .isEqualTo(3);
    }

    @Test
    void isAnotherOneThanBefore() {
        Api.Answer same = change(person.login(api), PASSWORD, PASSWORD);

        assertThat(same.status()).isEqualTo(400);
        assertThat(same.body().at("/error/details/fields/password").asString()).contains("كلمة المرور الحالية");
    }

    private Api.Answer change(Api.Answer session, String current, String wanted) {
        return api.postAs(access(session), CHANGE, Map.of("current_password", current, "password", wanted));
    }

    private Api.Answer forgot(String email) {
        return api.post(FORGOT, Map.of("email", email));
    }

    private Api.Answer reset(String token, String password) {
        return api.post(RESET, Map.of("token", token, "password", password));
    }

    private Api.Answer refresh(Api.Answer session) {
        return api.post(
                "/api/v1/auth/refresh",
                Map.of("refresh_token", session.body().get("refresh_token").asString()));
    }

    private static String access(Api.Answer session) {
        return session.body().get("access_token").asString();
    }
}
