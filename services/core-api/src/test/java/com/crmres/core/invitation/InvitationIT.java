package com.crmres.core.invitation;

import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.PASSWORD;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Crew;
import com.crmres.core.Mailbox;
import com.crmres.testing.LocalDatabase;
import com.nimbusds.jwt.SignedJWT;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

/** People come because somebody who may asked them to, once for each mail. */
@CoreApiTest
class InvitationIT {

    private static final String INVITATIONS = "/api/v1/team/invitations";
    private static final String LOOK = "/api/v1/auth/invitations/look";
    private static final String ACCEPT = "/api/v1/auth/invitations/accept";
    private static final String NEW = "an-invited-person-of-tests";

    @Autowired
    private Api api;

    @Autowired
    private StringRedisTemplate redis;

    private String owner;
    private String email;

    @BeforeEach
    void signIn() {
        redis.delete(redis.keys("crmres:{sign-in}:*"));
        owner = api.tokenOf(OWNER);
        email = "crew-" + UUID.randomUUID().toString().substring(0, 13) + "@example.com";
    }

    @AfterEach
    void leave() {
        Crew.forget();
    }

    @Test
    void bringsSomebodyNew() throws Exception {
        Api.Answer invited = invite(owner, "agent", OLAYA);
        assertThat(invited.status()).isEqualTo(201);
        Mailbox.Mail mail = Mailbox.latest(email, 1);
        assertThat(mail.page()).isEqualTo("/invitations/accept");
        assertThat(mail.subject()).contains("مشويات نجد");

        Api.Answer seen = api.post(LOOK, Map.of("token", mail.token()));
        assertThat(seen.body().at("/restaurant/name/en").asString()).isEqualTo("Najd Grill");
        assertThat(seen.body().get("role").asString()).isEqualTo("agent");
        assertThat(seen.body().get("email").asString()).isEqualTo(email);
        assertThat(seen.body().get("account_exists").asBoolean()).isFalse();
        assertThat(accept(mail.token(), Map.of()).status()).as("without a name").isEqualTo(400);
        assertThat(accept(mail.token(), Map.of("name", "سارة", "password", "Password123!"))
                        .status())
                .isEqualTo(400);

        Api.Answer joined = accept(mail.token(), Map.of("name", "سارة القحطاني", "password", NEW));

        assertThat(joined.status()).isEqualTo(200);
        SignedJWT token = SignedJWT.parse(joined.body().get("access_token").asString());
        assertThat(token.getJWTClaimsSet().getStringClaim("role")).isEqualTo("agent");
        assertThat(token.getJWTClaimsSet().getStringListClaim("branch_ids")).containsExactly(OLAYA.toString());
        assertThat(api.login(email, NEW).status()).isEqualTo(200);
        assertThat(accept(mail.token(), Map.of("name", "سارة", "password", NEW)).code())
                .isEqualTo("link_invalid");
        assertThat(api.post(LOOK, Map.of("token", mail.token())).code()).isEqualTo("link_invalid");
        assertThat(invite(owner, "agent", OLAYA).code()).isEqualTo("already_member");
    }

    @Test
    void bringsSomebodyOfAnotherRestaurantByTheirPassword() throws Exception {
        Crew.Person person = Crew.memberOf(BAHR_SEAFOOD, "agent");
        email = person.email();
        invite(owner, "manager");
        String token = Mailbox.latest(email, 1).token();

        assertThat(api.post(LOOK, Map.of("token", token))
                        .body()
                        .get("account_exists")
                        .asBoolean())
                .isTrue();
        assertThat(accept(token, Map.of("password", "not-the-password")).code()).isEqualTo("sign_in_failed");
        assertThat(accept(token, Map.of("name", "x", "password", NEW)).code()).isEqualTo("sign_in_failed");
        Api.Answer joined = accept(token, Map.of("password", PASSWORD));

        assertThat(SignedJWT.parse(joined.body().get("access_token").asString())
                        .getJWTClaimsSet()
                        .getStringClaim("restaurant_id"))
                .isEqualTo(NAJD_GRILL.toString());
        assertThat(LocalDatabase.number("select count(*) from memberships where user_id = ?", person.id()))
                .isEqualTo(2);
    }

    @Test
    void isAcceptedOnceHoweverManyTry() throws Exception {
        invite(owner, "viewer");
        String token = Mailbox.latest(email, 1).token();

        List<Api.Answer> answers = Crew.together(20, () -> accept(token, Map.of("name", "سارة", "password", NEW)));

        // who comes when the account is there already signs in to it, and finds the invitation accepted
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allMatch(answer -> answer.code().equals("link_invalid"));
        assertThat(LocalDatabase.number(
                        "select count(*) from memberships m join users u on u.id = m.user_id where u.email = ?", email))
                .isEqualTo(1);
    }

    @Test
    void isGoodUntilItIsSentAnewWithdrawnOrTooOld() {
        String id = invite(owner, "agent").body().get("id").asString();
        String first = Mailbox.latest(email, 1).token();

        assertThat(api.call("POST", INVITATIONS + "/" + id + "/resend", owner).status())
                .isEqualTo(200);
        String second = Mailbox.latest(email, 2).token();
        assertThat(second).isNotEqualTo(first);
        assertThat(api.post(LOOK, Map.of("token", first)).code()).isEqualTo("link_invalid");
        assertThat(api.post(LOOK, Map.of("token", second)).status()).isEqualTo(200);

        LocalDatabase.update("update invitations set expires_at = now() - interval '1 second' where id = ?::uuid", id);
        assertThat(api.post(LOOK, Map.of("token", second)).code()).isEqualTo("link_invalid");
        assertThat(invite(owner, "agent").status())
                .as("in place of the old one")
                .isEqualTo(201);
        String third = Mailbox.latest(email, 3).token();
        String latest = listed(owner).getFirst();
        assertThat(api.call("DELETE", INVITATIONS + "/" + latest, owner).status())
                .isEqualTo(204);
        assertThat(accept(third, Map.of("name", "سارة", "password", NEW)).code())
                .isEqualTo("link_invalid");
        assertThat(listed(owner)).doesNotContain(latest, id);
    }

    @Test
    void fillsNobodysMailbox() {
        invite(owner, "agent");
        String resend = INVITATIONS + "/" + listed(owner).getFirst() + "/resend";

        List<Integer> answers = Stream.generate(
                        () -> api.call("POST", resend, owner).status())
                .limit(10)
                .toList();

        assertThat(answers).startsWith(200, 200, 200, 200).endsWith(429, 429, 429, 429, 429, 429);
        assertThat(Mailbox.latest(email, 5)).isNotNull();
        api.call("DELETE", INVITATIONS + "/" + listed(owner).getFirst(), owner);
        assertThat(invite(owner, "agent").status()).as("by another road").isEqualTo(429);
        assertThat(Mailbox.of(email)).hasSize(5);
    }

    @Test
    void isSentOnceUnderOneKey() throws Exception {
        List<Api.Answer> answers = Crew.together(5, () -> invite(owner, "the-same", "agent"));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(invite(owner, "the-same", "viewer").status()).isEqualTo(422);
        assertThat(invite(owner, "agent").code()).isEqualTo("already_invited");
        Mailbox.latest(email, 1);
        assertThat(LocalDatabase.number("select count(*) from account_mails where recipient = ?", email))
                .isEqualTo(1);
        LocalDatabase.update("delete from idempotency_keys where key = 'the-same'");
    }

    @Test
    void managersInviteBelowThemselvesToTheirOwnBranches() {
        String manager = Crew.member("manager", OLAYA).token(api);

        assertThat(invite(manager, "owner").status()).isEqualTo(403);
        assertThat(invite(manager, "manager", OLAYA).status()).isEqualTo(403);
        assertThat(invite(manager, "agent", DAMMAM).status()).isEqualTo(404);
        assertThat(invite(manager, "agent").status()).as("to all branches").isEqualTo(404);
        assertThat(invite(Crew.member("agent").token(api), "viewer").status()).isEqualTo(403);
        Api.Answer invited = invite(manager, "agent", OLAYA);
        assertThat(invited.status()).isEqualTo(201);

        String id = invited.body().get("id").asString();
        assertThat(listed(manager)).contains(id);
        String dammam = Crew.member("manager", DAMMAM).token(api);
        assertThat(listed(dammam)).doesNotContain(id);
        assertThat(api.call("DELETE", INVITATIONS + "/" + id, dammam).status()).isEqualTo(404);
        assertThat(api.call("DELETE", INVITATIONS + "/" + id, api.tokenOf(STRANGER))
                        .status())
                .isEqualTo(404);
    }

    private Api.Answer invite(String token, String role, UUID... branches) {
        return invite(token, UUID.randomUUID().toString(), role, branches);
    }

    private Api.Answer invite(String token, String key, String role, UUID... branches) {
        return api.postAs(
                token,
                INVITATIONS,
                Map.of("email", email, "role", role, "branch_ids", List.of(branches)),
                "Idempotency-Key",
                key);
    }

    private Api.Answer accept(String token, Map<String, String> answer) {
        Map<String, String> body = new HashMap<>(answer);
        body.put("token", token);
        return api.post(ACCEPT, body);
    }

    private List<String> listed(String token) {
        return api.get(INVITATIONS, token)
                .body()
                .get("invitations")
                .valueStream()
                .map(invitation -> invitation.get("id").asString())
                .toList();
    }
}
