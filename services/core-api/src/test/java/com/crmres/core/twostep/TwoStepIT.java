package com.crmres.core.twostep;

import static com.crmres.core.DemoRestaurants.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Crew;
import com.crmres.core.Mailbox;
import com.crmres.testing.LocalDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** Who has turned it on needs the phone besides the password, or a code from paper, each good once. */
@CoreApiTest
class TwoStepIT {

    private static final String TOTP = "/api/v1/auth/totp";

    @Autowired
    private Api api;

    @Autowired
    private StringRedisTemplate redis;

    private Crew.Person person;
    private String token;

    @BeforeEach
    void hire() {
        redis.delete(redis.keys("crmres:{sign-in}:*"));
        person = Crew.member("agent");
        token = person.token(api);
    }

    @AfterEach
    void leave() {
        Crew.forget();
    }

    @Test
    void asksForACodeOnceACodeWasSeen() {
        Authenticator phone = prepare();
        assertThat(me().get("two_step").asBoolean()).isFalse();
        assertThat(person.login(api).status()).as("prepared is not on").isEqualTo(200);
        assertThat(confirm("000000").code()).isEqualTo("code_wrong");

        List<String> codes = codes(confirm(phone.code(0)));

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(me().get("two_step").asBoolean()).isTrue();
        assertThat(person.login(api).code()).isEqualTo("code_required");
        assertThat(login("000000").code()).isEqualTo("code_wrong");
        assertThat(login(phone.code(0)).code()).as("used at the confirmation").isEqualTo("code_wrong");
        assertThat(login(phone.code(1)).status()).isEqualTo(200);
        assertThat(api.login(person.email(), "not-the-password").code()).isEqualTo("sign_in_failed");
        assertThat(Mailbox.latest(person.email(), 1).subject()).contains("خطوتين");
        assertThat(audited()).contains("two_step.on");
    }

    @Test
    void takesACodeHoweverItIsTyped() {
        Authenticator phone = prepare();

        assertThat(confirm(typed(phone.code(0))).status()).isEqualTo(200);
        assertThat(login(typed(phone.code(1))).status()).isEqualTo(200);
    }

    /** With a gap, in the digits of an Arabic keyboard. */
    private static String typed(String code) {
        return (code.substring(0, 3) + " " + code.substring(3))
                .chars()
                .map(sign -> Character.isDigit(sign) ? sign - '0' + '٠' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void letsOneInWithOneCode() throws Exception {
        Authenticator phone = turnedOn();

        List<Api.Answer> answers = Crew.together(10, () -> login(phone.code(1)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(9);
    }

    @Test
    void letsOneInWithOneCodeFromPaper() throws Exception {
        String code = codes(confirm(prepare().code(0))).getFirst();

        List<Api.Answer> answers = Crew.together(10, () -> login(code.toUpperCase(Locale.ROOT)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(login(code).code()).isEqualTo("code_wrong");
        assertThat(Mailbox.latest(person.email(), 2).subject()).contains("رمز استرداد");
    }

    @Test
    void locksAfterTooManyWrongCodes() {
        turnedOn();
        for (int i = 0; i < 10; i++) {
            assertThat(login("00000" + i).code()).isEqualTo("code_wrong");
        }

        assertThat(person.login(api).code()).isEqualTo("sign_in_failed");
    }

    @Test
    void keepsNoSecretInClear() {
        JsonNode setup = api.postAs(token, TOTP, Map.of("password", PASSWORD)).body();
        String secret = setup.get("secret").asString();
        List<String> codes = codes(confirm(new Authenticator(secret).code(0)));

        assertThat(setup.get("uri").asString())
                .startsWith("otpauth://totp/CRM-RES%3A")
                .contains("secret=" + secret);
        String stored = LocalDatabase.rows("select to_jsonb(u)::text as row from users u where id = ?", person.id())
                        .toString()
                + LocalDatabase.rows("select to_jsonb(c)::text as row from recovery_codes c")
                + LocalDatabase.rows("select to_jsonb(m)::text as row from account_mails m");
        assertThat(stored).doesNotContain(secret);
        assertThat(codes).allSatisfy(code -> assertThat(stored).doesNotContain(code));
    }

    @Test
    void isTurnedOffAndGivenNewCodesByThePasswordOnly() {
        List<String> before = codes(confirm(prepare().code(0)));
        assertThat(api.postAs(token, TOTP + "/disable", Map.of("password", "not-the-password"))
                        .code())
                .isEqualTo("password_wrong");
        assertThat(api.postAs(token, TOTP, Map.of("password", PASSWORD)).code()).isEqualTo("two_step_on");

        List<String> after = codes(api.postAs(token, TOTP + "/recovery-codes", Map.of("password", PASSWORD)));

        assertThat(after).hasSize(10).doesNotContainAnyElementsOf(before);
        assertThat(login(before.getFirst()).code()).isEqualTo("code_wrong");
        assertThat(login(after.getFirst()).status()).isEqualTo(200);
        assertThat(api.postAs(token, TOTP + "/disable", Map.of("password", PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(person.login(api).status()).isEqualTo(200);
        assertThat(api.postAs(token, TOTP + "/disable", Map.of("password", PASSWORD))
                        .code())
                .isEqualTo("two_step_off");
    }

    @Test
    void countsGuessesOfWhoFoundTheScreenOpen() {
        for (int i = 0; i < 10; i++) {
            api.postAs(token, TOTP, Map.of("password", "guess " + i));
        }

        assertThat(api.postAs(token, TOTP, Map.of("password", PASSWORD)).status())
                .isEqualTo(429);
    }

    private Authenticator prepare() {
        return new Authenticator(api.postAs(token, TOTP, Map.of("password", PASSWORD))
                .body()
                .get("secret")
                .asString());
    }

    private Authenticator turnedOn() {
        Authenticator phone = prepare();
        assertThat(confirm(phone.code(0)).status()).isEqualTo(200);
        return phone;
    }

    private Api.Answer confirm(String code) {
        return api.postAs(token, TOTP + "/confirm", Map.of("code", code));
    }

    private Api.Answer login(String code) {
        return api.post("/api/v1/auth/login", Map.of("email", person.email(), "password", PASSWORD, "code", code));
    }

    private JsonNode me() {
        return api.get("/api/v1/me", token).body();
    }

    private String audited() {
        return LocalDatabase.rows("select verb from audit_log where subject_id = ?", person.id())
                .toString();
    }

    private static List<String> codes(Api.Answer answer) {
        return answer.body()
                .get("recovery_codes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
