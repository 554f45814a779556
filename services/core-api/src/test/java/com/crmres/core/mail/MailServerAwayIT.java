package com.crmres.core.mail;

import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Crew;
import com.crmres.core.Mailbox;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.MailRoad;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who asks for a mail is answered as always while the mail server is away, and has the mail once when it is back. */
@CoreApiTest
@DirtiesContext
class MailServerAwayIT {

    private static final String FORGOT = "/api/v1/auth/password/forgot";
    private static final String RESET = "/api/v1/auth/password/reset";
    private static final String NEW = "the-third-of-these-tests";
    private static final MailRoad ROAD = new MailRoad();

    @Autowired
    private Api api;

    @Autowired
    private AccountPost post;

    @Autowired
    private StringRedisTemplate redis;

    private Crew.Person person;

    @DynamicPropertySource
    static void road(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", ROAD::port);
        settings.add("crmres.mail.poll", () -> "100ms");
        settings.add("crmres.mail.first-wait", () -> "100ms");
        settings.add("crmres.mail.longest-wait", () -> "300ms");
    }

    @BeforeEach
    void theServerIsAway() throws IOException {
        redis.delete(redis.keys("crmres:{sign-in}:*"));
        LocalDatabase.update("delete from account_mails");
        person = Crew.member("agent");
        ROAD.close();
    }

    @AfterEach
    void leave() {
        ROAD.open();
        Crew.forget();
    }

    @AfterAll
    static void close() throws IOException {
        ROAD.close();
    }

    @Test
    void aForgottenPasswordIsMailedLaterAndOnce() {
        Api.Answer known = forgot(person.email());
        Api.Answer unknown = forgot("nobody-at-all@example.com");
        triedAndFailed(person.email());

        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.text()).isEqualTo(known.text());
        assertThat(Mailbox.of(person.email())).isEmpty();
        ROAD.open();

        String token = Mailbox.latest(person.email(), 1).token();
        staysOne(person.email());
        assertThat(api.post(RESET, Map.of("token", token, "password", NEW)).status())
                .isEqualTo(204);
    }

    @Test
    void registrationsAndInvitationsGoOnWithoutIt() {
        String newcomer = somebody("away-");
        String invited = somebody("invited-");
        assertThat(register(newcomer).status()).isEqualTo(202);
        assertThat(invite(invited).status()).isEqualTo(201);
        triedAndFailed(newcomer);
        triedAndFailed(invited);
        ROAD.open();

        assertThat(Mailbox.latest(newcomer, 1).page()).isEqualTo("/register/confirm");
        assertThat(Mailbox.latest(invited, 1).page()).isEqualTo("/invitations/accept");
        staysOne(newcomer);
        staysOne(invited);
    }

    @Test
    void whatIsOfNoUseAnyMoreIsNotSent() {
        forgot(person.email());
        triedAndFailed(person.email());
        LocalDatabase.update("update account_mails set queued_at = now() - interval '25 hours'");
        await().until(() -> LocalDatabase.number(
                        "select count(*) from account_mails where next_attempt_at is null and sent_at is null")
                == 1);
        ROAD.open();

        post.sendAllDue();

        assertThat(Mailbox.of(person.email())).isEmpty();
    }

    @Test
    void oldMailsAreForgottenAndNoneThatIsStillToGo() {
        forgot(person.email());
        triedAndFailed(person.email());
        LocalDatabase.update("""
                insert into account_mails (id, kind, recipient, name, locale, queued_at, sent_at)
                select gen_random_uuid(), 'password_changed', 'old@example.com', 'نورة', 'ar', day, day
                from (values (now() - interval '8 days'), (now() - interval '6 days')) as days (day)""");

        post.forget();

        assertThat(LocalDatabase.rows("select recipient from account_mails order by queued_at")
                        .toString())
                .isEqualTo("[{recipient=old@example.com}, {recipient=%s}]".formatted(person.email()));
    }

    private static String somebody(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 13) + "@example.com";
    }

    private Api.Answer forgot(String email) {
        return api.post(FORGOT, Map.of("email", email));
    }

    private Api.Answer register(String email) {
        Map<String, String> name = Map.of("ar", "بيت الكبسة", "en", "Kabsa House");
        return api.post(
                "/api/v1/auth/register",
                Map.of("email", email, "name", "نورة", "password", NEW, "restaurant_name", name));
    }

    private Api.Answer invite(String email) {
        return api.postAs(
                api.tokenOf(OWNER),
                "/api/v1/team/invitations",
                Map.of("email", email, "role", "agent"),
                "Idempotency-Key",
                email.substring(0, 20));
    }

    private static void triedAndFailed(String email) {
        await().until(() -> LocalDatabase.number(
                        "select coalesce(max(attempts), 0) from account_mails where recipient = ? and sent_at is null",
                        email)
                >= 2);
    }

    private static void staysOne(String email) {
        await().until(() -> LocalDatabase.number(
                        "select count(*) from account_mails where recipient = ? and sent_at is null", email)
                == 0);
        await().during(Duration.ofMillis(800))
                .atMost(Duration.ofSeconds(3))
                .until(() -> Mailbox.of(email).size() == 1);
    }
}
