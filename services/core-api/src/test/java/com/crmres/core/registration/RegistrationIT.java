package com.crmres.core.registration;

import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Crew;
import com.crmres.core.DemoRestaurants;
import com.crmres.core.Mailbox;
import com.crmres.testing.LocalDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** Anybody opens a restaurant who reads their own mail. */
@CoreApiTest
class RegistrationIT {

    private static final String REGISTER = "/api/v1/auth/register";
    private static final String CONFIRM = REGISTER + "/confirm";
    private static final String PASSWORD = "a-new-restaurant-of-tests";

    @Autowired
    private Api api;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private PendingRegistrations pending;

    private String email;

    @BeforeEach
    void somebody() {
        redis.delete(redis.keys("crmres:{sign-in}:*"));
        email = "open-" + UUID.randomUUID().toString().substring(0, 13) + "@example.com";
    }

    @Test
    void opensTheRestaurantOfWhoReadsTheMail() {
        assertThat(register(email).status()).isEqualTo(202);
        assertThat(api.login(email, PASSWORD).status()).as("not yet").isEqualTo(401);
        Mailbox.Mail mail = Mailbox.latest(email, 1);
        assertThat(mail.subject()).contains("بيت الكبسة");
        assertThat(mail.page()).isEqualTo("/register/confirm");

        Api.Answer owner = confirm(mail.token());

        assertThat(owner.status()).isEqualTo(200);
        Api.Answer me = api.get("/api/v1/me", owner.body().get("access_token").asString());
        assertThat(me.body().get("role").asString()).isEqualTo("owner");
        assertThat(me.body().at("/restaurant/name/en").asString()).isEqualTo("Kabsa House");
        String restaurant = me.body().at("/restaurant/id").asString();
        assertThat(LocalDatabase.rows("select slug, subscription_tier from restaurants where id = ?::uuid", restaurant)
                        .getFirst()
                        .toString())
                .contains("kabsa-house", "starter");
        assertThat(LocalDatabase.number(
                        "select count(*) from audit_log where verb = 'restaurant.opened' and restaurant_id = ?::uuid",
                        restaurant))
                .isEqualTo(1);
        assertThat(confirm(mail.token()).code()).isEqualTo("link_invalid");
        assertThat(api.login(email, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void opensOneRestaurantHoweverManyConfirm() throws Exception {
        register(email);
        register(email);
        String token = Mailbox.latest(email, 2).token();
        String other = Mailbox.of(email).getLast().token();

        List<Api.Answer> answers = Crew.together(20, () -> confirm(token));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("link_invalid"))
                .hasSize(19);
        assertThat(confirm(other).code()).as("the account is there by now").isEqualTo("password_required");
        assertThat(LocalDatabase.number("select count(*) from users where email = ?", email))
                .isEqualTo(1);
    }

    @Test
    void tellsNobodyWhetherThereIsAnAccount() {
        int before = Mailbox.of(OWNER).size();
        Api.Answer unknown = register(email);
        Api.Answer known = register(OWNER);

        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.text()).isEqualTo(unknown.text());
        long unknownTime = Crew.fastest(() -> register("another-" + UUID.randomUUID() + "@example.com"));
        long knownTime = Crew.fastest(() -> register(OWNER));
        assertThat((double) knownTime / unknownTime).isBetween(0.4, 2.5);
        assertThat(Mailbox.latest(OWNER, before + 1).subject()).isEqualTo("أكّد تسجيل بيت الكبسة بحسابك في CRM-RES");
    }

    @Test
    void opensAnotherRestaurantWithTheAccountThatIsThere() {
        Crew.Person person = Crew.member("agent");
        register(person.email());
        String token = Mailbox.latest(person.email(), 1).token();

        assertThat(confirm(token).code()).isEqualTo("password_required");
        assertThat(confirm(token, PASSWORD).code())
                .as("the password that a stranger may have registered with")
                .isEqualTo("sign_in_failed");
        Api.Answer opened = confirm(token, DemoRestaurants.PASSWORD);

        assertThat(opened.status()).isEqualTo(200);
        JsonNode me = api.get("/api/v1/me", opened.body().get("access_token").asString())
                .body();
        assertThat(me.get("role").asString()).isEqualTo("owner");
        assertThat(me.at("/restaurant/name/en").asString()).isEqualTo("Kabsa House");
        assertThat(me.at("/user/name").asString()).as("as it was").isEqualTo("نورة");
        assertThat(api.get(
                                "/api/v1/restaurants",
                                opened.body().get("access_token").asString())
                        .body()
                        .get("restaurants"))
                .hasSize(2);
        assertThat(person.login(api).status()).isEqualTo(200);
        assertThat(confirm(token, DemoRestaurants.PASSWORD).code()).isEqualTo("link_invalid");
    }

    @Test
    void bringsBackWhoLostTheirLastRestaurant() {
        Crew.Person person = Crew.stranger();
        Api.Answer nowhere = api.post(
                "/api/v1/auth/login",
                Map.of("email", person.email(), "password", DemoRestaurants.PASSWORD),
                "Accept-Language",
                "en");
        assertThat(nowhere.status()).isEqualTo(403);
        assertThat(nowhere.code()).isEqualTo("no_restaurant");
        assertThat(nowhere.body().at("/error/message").asString()).contains("Register a restaurant");
        assertThat(api.login(person.email(), "something-else-entirely").code()).isEqualTo("sign_in_failed");

        register(person.email());
        String token = Mailbox.latest(person.email(), 1).token();

        assertThat(confirm(token, DemoRestaurants.PASSWORD).status()).isEqualTo(200);
        assertThat(person.login(api).status()).isEqualTo(200);
    }

    @Test
    void forgetsWhoNeverAnsweredAndNobodyElse() {
        String late = "late-" + email;
        register(late);
        register(email);
        String token = Mailbox.latest(email, 1).token();
        LocalDatabase.update("update registrations set expires_at = now() - interval '1 second' where email = ?", late);

        pending.forget();

        assertThat(LocalDatabase.number("select count(*) from registrations where email = ?", late))
                .isZero();
        assertThat(LocalDatabase.number("select count(*) from registrations where expires_at < now()"))
                .isZero();
        assertThat(confirm(token).status()).isEqualTo(200);
    }

    @Test
    void takesNoOldLink() {
        register(email);
        String token = Mailbox.latest(email, 1).token();
        LocalDatabase.update(
                "update registrations set expires_at = now() - interval '1 second' where email = ?", email);

        assertThat(confirm(token).code()).isEqualTo("link_invalid");
        assertThat(confirm("nothing").code()).isEqualTo("link_invalid");
    }

    @Test
    void refusesAPasswordThatIsGuessed() {
        Api.Answer weak = api.post(REGISTER, body(email, "Kabsa House 1"), "Accept-Language", "en");

        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.body().at("/error/details/fields/password").asString()).contains("too close to your name");
    }

    @ParameterizedTest
    @CsvSource({
        "Kabsa House, kabsa-house",
        "Café Olé! 24/7, cafe-ole-24-7",
        "مطعم, restaurant",
        "--x--, restaurant",
    })
    void callsItByAShortName(String name, String slug) {
        assertThat(NewRestaurant.slug(name)).isEqualTo(slug);
    }

    private Api.Answer register(String address) {
        return api.post(REGISTER, body(address, PASSWORD));
    }

    private static Map<String, Object> body(String address, String password) {
        return Map.of(
                "restaurant_name",
                Map.of("ar", "بيت الكبسة", "en", "Kabsa House"),
                "name",
                "هند الدوسري",
                "email",
                address,
                "password",
                password);
    }

    private Api.Answer confirm(String token) {
        return api.post(CONFIRM, Map.of("token", token));
    }

    private Api.Answer confirm(String token, String password) {
        return api.post(CONFIRM, Map.of("token", token, "password", password));
    }
}
