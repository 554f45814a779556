package com.crmres.core.whatsapp;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.BAHR_SEAFOOD;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.GatewayStub;
import com.crmres.model.template.shipped.ShippedTemplates;
import com.crmres.testing.LocalDatabase;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Lazy;

/** Numbers and accounts as a restaurant's owner connects them. */
@CoreApiTest
@Lazy
@ExtendWith(OutputCaptureExtension.class)
class NumbersIT {

    private static final String PATH = "/api/v1/whatsapp/numbers";
    private static final String TOKEN = "EAAG-najd-very-secret-token";
    private static final String WABA = "770000000000001";
    private static final GatewayStub GATEWAY = GatewayStub.instance();

    @Autowired
    private Api api;

    private String owner;

    @BeforeEach
    void asProvisioned() {
        GATEWAY.clear();
        LocalDatabase.update("truncate templates");
        owner = api.tokenOf(OWNER);
    }

    @AfterEach
    void forgetWhatWasConnected() {
        LocalDatabase.update("delete from whatsapp_numbers where phone_number_id like '9900%'");
        LocalDatabase.update("update whatsapp_numbers set branch_id = null, version = 0");
    }

    @Test
    void areConnectedOncePerKeyWithATokenThatNobodySees(CapturedOutput output) {
        Api.Answer first = connect("990001", TOKEN, "one");
        Api.Answer again = connect("990001", TOKEN, "one");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("display_phone_number").asString()).isEqualTo("+966 11 200 0177");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(GATEWAY.calls("PUT", "/accounts/" + WABA + "/token"))
                .first()
                .satisfies(call ->
                        assertThat(call.body().path("access_token").asString()).isEqualTo(TOKEN));
        assertThat(GATEWAY.calls("POST", "/refresh")).hasSize(1);
        assertThat(first.text() + again.text() + output.getAll()).doesNotContain(TOKEN);
        assertThat(LocalDatabase.rows("select details::text as said from audit_log"))
                .noneMatch(row -> String.valueOf(row.get("said")).contains(TOKEN));
        assertThat(LocalDatabase.number("select count(*) from templates where waba_id = ?", WABA))
                .isEqualTo(ShippedTemplates.all().size());
    }

    @Test
    void needATokenOrAnAccountThatIsKnown() {
        assertThat(connect("990001", null, "two").code()).isEqualTo("account_unknown");

        GATEWAY.fail("/token", 409, "meta_token_refused");
        assertThat(connect("990001", TOKEN, "three").code()).isEqualTo("meta_token_refused");
        GATEWAY.clear();
        GATEWAY.fail("/numbers/990001", 409, "number_not_of_account");
        assertThat(connect("990001", TOKEN, "four").code()).isEqualTo("number_not_of_account");
        assertThat(LocalDatabase.number("select count(*) from whatsapp_numbers where phone_number_id = '990001'"))
                .isZero();
    }

    @Test
    void areAsManyAsTheTierAllows() {
        connect("990001", TOKEN, "five");
        connect("990002", TOKEN, "six");

        assertThat(connect("990003", TOKEN, "seven").code()).isEqualTo("tier_limit");
    }

    @Test
    void belongToOneRestaurant() {
        LocalDatabase.update(
                "update whatsapp_numbers set phone_number_id = '990009' where restaurant_id = ?", BAHR_SEAFOOD);

        assertThat(connect("990009", TOKEN, "eight").code()).isEqualTo("number_taken");

        LocalDatabase.update(
                "update whatsapp_numbers set phone_number_id = '106540352242933' where restaurant_id = ?",
                BAHR_SEAFOOD);
    }

    @Test
    void comeBackAfterTheyWereDisconnected() {
        String id = connect("990001", TOKEN, "nine").body().path("id").asString();

        assertThat(api.call("DELETE", PATH + "/" + id, owner).status()).isEqualTo(204);
        assertThat(api.get(PATH + "/" + id, owner).status()).isEqualTo(404);
        Api.Answer again = connect("990001", TOKEN, "ten");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().path("id").asString()).isEqualTo(id);
    }

    @Test
    void areGivenToABranch() {
        String id = connect("990001", TOKEN, "eleven").body().path("id").asString();

        Api.Answer changed = api.send("PATCH", PATH + "/" + id, owner, Map.of("branch_id", OLAYA));

        assertThat(changed.body().path("branch_id").asString()).isEqualTo(OLAYA.toString());
        assertThat(api.send("PATCH", PATH + "/" + id, owner, Map.of("branch_id", NAJD_GRILL))
                        .status())
                .isEqualTo(404);
        assertThat(api.send("PATCH", PATH + "/" + id, owner, Map.of("for_all_branches", true), "If-Match", "\"v0\"")
                        .code())
                .isEqualTo("changed_meanwhile");
        assertThat(api.send("PATCH", PATH + "/" + id, owner, Map.of("for_all_branches", true))
                        .body()
                        .has("branch_id"))
                .isFalse();
    }

    @Test
    void areRegisteredVerifiedAndSecured(CapturedOutput output) {
        String id = connect("990001", TOKEN, "twelve").body().path("id").asString();

        assertThat(api.postAs(owner, PATH + "/" + id + "/code", Map.of("method", "sms", "language", "ar"))
                        .status())
                .isEqualTo(200);
        assertThat(api.postAs(owner, PATH + "/" + id + "/verify", Map.of("code", "123-456"))
                        .status())
                .isEqualTo(200);
        assertThat(api.postAs(owner, PATH + "/" + id + "/register", Map.of("pin", "918273", "region", "AE"))
                        .status())
                .isEqualTo(200);
        assertThat(api.postAs(owner, PATH + "/" + id + "/pin", Map.of("pin", "12345"))
                        .status())
                .isEqualTo(400);

        assertThat(GATEWAY.calls("POST", "/register")
                        .getFirst()
                        .body()
                        .path("region")
                        .asString())
                .isEqualTo("AE");
        assertThat(GATEWAY.calls("POST", "/code")
                        .getFirst()
                        .body()
                        .path("method")
                        .asString())
                .isEqualTo("SMS");
        assertThat(GATEWAY.calls("POST", "/verify")
                        .getFirst()
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("123456");
        assertThat(output.getAll()).doesNotContain("918273");
        GATEWAY.fail("/register", 409, "meta_pin_wrong");
        Api.Answer refused =
                api.postAs(owner, PATH + "/" + id + "/register", Map.of("pin", "918273"), "Accept-Language", "en");
        assertThat(refused.body().at("/error/message").asString()).startsWith("The PIN is not right");
    }

    @Test
    void showTheirProfile() {
        String id = connect("990001", TOKEN, "thirteen").body().path("id").asString();

        assertThat(api.get(PATH + "/" + id + "/profile", owner)
                        .body()
                        .path("about")
                        .asString())
                .isEqualTo("مشويات نجد");
        assertThat(api.send("PATCH", PATH + "/" + id + "/profile", owner, Map.of("about", "أهلًا"))
                        .status())
                .isEqualTo(200);
        assertThat(GATEWAY.calls("PUT", "/profile").getFirst().body().propertyNames())
                .containsExactly("about");
    }

    @Test
    void areTheOwnersAndTheirOwnRestaurants() {
        String id = connect("990001", TOKEN, "fourteen").body().path("id").asString();
        String agent = api.tokenOf(AGENT);
        String stranger = api.tokenOf(STRANGER);

        assertThat(api.postAs(agent, PATH + "/" + id + "/register", Map.of("pin", "918273"))
                        .status())
                .isEqualTo(403);
        assertThat(api.get(PATH + "/" + id, stranger).status()).isEqualTo(404);
        assertThat(api.postAs(stranger, PATH + "/" + id + "/register", Map.of("pin", "918273"))
                        .status())
                .isEqualTo(404);
        assertThat(GATEWAY.calls("POST", "/register")).isEmpty();
        assertThat(api.send(
                                "PUT",
                                "/api/v1/whatsapp/accounts/" + WABA + "/token",
                                stranger,
                                Map.of("access_token", TOKEN))
                        .status())
                .isEqualTo(404);
        assertThat(api.send("PUT", "/api/v1/whatsapp/accounts/" + WABA + "/token", agent, Map.of("access_token", TOKEN))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tellOfAccountsOnlyWhetherTheyHaveAToken() {
        LocalDatabase.update("""
                insert into whatsapp_credentials (id, restaurant_id, waba_id, access_token_cipher, key_id, created_at, updated_at)
                values (gen_random_uuid(), ?, ?, '\\x00', 'local:1', now(), now())""", NAJD_GRILL, WABA);

        Api.Answer accounts = api.get("/api/v1/whatsapp/accounts", owner);

        assertThat(accounts.body().path("accounts")).hasSize(2).anySatisfy(account -> {
            assertThat(account.path("waba_id").asString()).isEqualTo(WABA);
            assertThat(account.path("has_token").asBoolean()).isTrue();
        });
        assertThat(accounts.text()).doesNotContain("cipher").doesNotContain("local:1");
        LocalDatabase.update("delete from whatsapp_credentials");
    }

    private Api.Answer connect(String phoneNumberId, @Nullable String token, String key) {
        Map<String, Object> body = token == null
                ? Map.of("phone_number_id", phoneNumberId, "waba_id", WABA)
                : Map.of("phone_number_id", phoneNumberId, "waba_id", WABA, "access_token", token);
        return api.postAs(owner, PATH, body, "Idempotency-Key", "numbers-" + key + hashCode());
    }
}
