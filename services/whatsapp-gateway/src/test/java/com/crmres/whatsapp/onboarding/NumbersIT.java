package com.crmres.whatsapp.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.GraphAccounts;
import com.crmres.whatsapp.testing.TestAccount;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** Numbers and the tokens of their accounts, from the token to the health. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class NumbersIT {

    private static final GraphAccounts META = GraphAccounts.instance();
    private static final String TOKEN = "EAAG-najd-secret-token-1";

    @Autowired
    private GatewayDoor door;

    private final TestAccount najd = TestAccount.ofNajdGrill();
    private final String phoneNumberId = najd.restaurant().phoneNumberId();

    @BeforeEach
    void knownToMeta() {
        META.number(
                najd.waba(),
                phoneNumberId,
                Map.of(
                        "display_phone_number", "+966 11 000 0001",
                        "verified_name", "Najd Grill",
                        "name_status", "APPROVED",
                        "code_verification_status", "VERIFIED",
                        "status", "CONNECTED",
                        "quality_rating", "GREEN",
                        "throughput", Map.of("level", "STANDARD"),
                        "whatsapp_business_manager_messaging_limit", "TIER_2K",
                        "is_on_biz_app", false));
        // the rounds leave it alone from then on
        await().until(() -> najd.number().get("health_checked_at") != null);
    }

    @Test
    void asksMetaHowANumberIsAndSubscribesToItsAccount() {
        LocalDatabase.update(
                "update whatsapp_numbers set subscribed_at = null where id = ?",
                najd.restaurant().numberId());

        assertThat(ask("POST", "/numbers/" + id() + "/refresh", Map.of()).statusCode())
                .isEqualTo(204);

        assertThat(najd.number())
                .containsEntry("verified_name", "Najd Grill")
                .containsEntry("quality_rating", "GREEN")
                .containsEntry("messaging_limit", "TIER_2K")
                .containsEntry("throughput", "STANDARD")
                .containsEntry("display_phone_number", "+966 11 000 0001")
                .containsEntry("version", 0L);
        assertThat(META.calls("POST", "/" + najd.waba() + "/subscribed_apps")).isNotEmpty();
    }

    @Test
    void asksByItselfAboutNumbersThatNobodyAskedAbout() {
        LocalDatabase.update(
                "update whatsapp_numbers set health_checked_at = now() - interval '7 hours', status = null where id = ?",
                najd.restaurant().numberId());

        await().until(() -> "CONNECTED".equals(najd.number().get("status")));
    }

    @Test
    void speaksForAnAccountWithItsOwnTokenFromThenOn() {
        assertThat(keep(TOKEN).statusCode()).isEqualTo(204);
        ask("POST", "/numbers/" + id() + "/refresh", Map.of());

        assertThat(META.calls("GET", "/" + phoneNumberId).getLast().token()).isEqualTo(TOKEN);

        keep("EAAG-najd-secret-token-2");
        ask("POST", "/numbers/" + id() + "/refresh", Map.of());
        assertThat(META.calls("GET", "/" + phoneNumberId).getLast().token()).isEqualTo("EAAG-najd-secret-token-2");

        ask("DELETE", "/accounts/" + najd.waba() + "/token", Map.of());
        ask("POST", "/numbers/" + id() + "/refresh", Map.of());
        assertThat(META.calls("GET", "/" + phoneNumberId).getLast().token()).isEqualTo("graph-token");
    }

    @Test
    void keepsNoTokenThatOpensNothing() {
        HttpResponse<String> answer = keep(GraphAccounts.BAD_TOKEN);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("meta_token_refused").doesNotContain(GraphAccounts.BAD_TOKEN);
        assertThat(LocalDatabase.number("select count(*) from whatsapp_credentials where restaurant_id = ?", najd.id()))
                .isZero();
    }

    @Test
    void tellsTokensAndPinsToNobody(CapturedOutput output) {
        keep(TOKEN);
        ask("POST", "/numbers/" + id() + "/register", Map.of("pin", "918273"));
        ask("POST", "/numbers/" + id() + "/refresh", Map.of());

        assertThat(LocalDatabase.rows("""
                        select 1 from whatsapp_credentials c
                        where encode(access_token_cipher, 'escape') like '%secret-token%' or to_jsonb(c)::text like '%secret-token%'""")).isEmpty();
        assertThat(LocalDatabase.number("select count(*) from whatsapp_credentials where restaurant_id = ?", najd.id()))
                .isEqualTo(1);
        assertThat(output.getAll()).doesNotContain(TOKEN).doesNotContain("918273");
        assertThat(najd.number().values()).doesNotContain("918273");
    }

    @Test
    void neverUsesTheSharedTokenForAnAccountWhoseOwnCannotBeOpened() {
        keep(TOKEN);
        LocalDatabase.update(
                "update whatsapp_credentials set key_id = 'local:gone' where restaurant_id = ?", najd.id());
        int before = META.calls("GET", "/" + phoneNumberId).size();

        HttpResponse<String> answer = ask("POST", "/numbers/" + id() + "/refresh", Map.of());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(META.calls("GET", "/" + phoneNumberId)).hasSize(before);
    }

    @Test
    void registersVerifiesAndSetsThePin() {
        assertThat(ask("POST", "/numbers/" + id() + "/code", Map.of("method", "SMS", "language", "ar"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(ask("POST", "/numbers/" + id() + "/verify", Map.of("code", "123456"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(ask("POST", "/numbers/" + id() + "/register", Map.of("pin", "123456", "region", "AE"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(ask("POST", "/numbers/" + id() + "/pin", Map.of("pin", "654321"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(META.calls("POST", "/" + phoneNumberId + "/register"))
                .singleElement()
                .satisfies(call -> assertThat(
                                call.body().path("data_localization_region").asString())
                        .isEqualTo("AE"));
        assertThat(META.calls("POST", "/" + phoneNumberId)).hasSize(1);
        assertThat(META.calls("POST", "/" + phoneNumberId + "/request_code")).hasSize(1);
        assertThat(META.calls("POST", "/" + phoneNumberId + "/verify_code")).hasSize(1);
    }

    @Test
    void saysInOneWordWhatMetaRefuses() {
        META.refuse("/" + phoneNumberId + "/register", Map.of("message", "PIN mismatch", "code", 133005));

        HttpResponse<String> answer = ask("POST", "/numbers/" + id() + "/register", Map.of("pin", "000000"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(JsonMapper.shared().readTree(answer.body()).at("/error/code").asString())
                .isEqualTo("meta_pin_wrong");
    }

    @Test
    void connectsOnlyNumbersOfTheAccount() {
        assertThat(ask("GET", "/accounts/" + najd.waba() + "/numbers/" + phoneNumberId, "")
                        .body())
                .contains("\"verified_name\":\"Najd Grill\"");
        assertThat(ask("GET", "/accounts/" + najd.waba() + "/numbers/1", "").body())
                .contains("number_not_of_account");
    }

    @Test
    void showsAndChangesTheProfile() {
        assertThat(ask("GET", "/numbers/" + id() + "/profile", "").body()).contains("RESTAURANT");
        assertThat(ask("PUT", "/numbers/" + id() + "/profile", Map.of("about", "أهلًا"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(META.calls("POST", "/" + phoneNumberId + "/whatsapp_business_profile"))
                .singleElement()
                .satisfies(
                        call -> assertThat(call.body().path("about").asString()).isEqualTo("أهلًا"));
    }

    private HttpResponse<String> keep(String token) {
        return ask("PUT", "/accounts/" + najd.waba() + "/token", Map.of("access_token", token));
    }

    private String id() {
        return najd.restaurant().numberId().toString();
    }

    private HttpResponse<String> ask(String method, String path, Object body) {
        return door.ask(method, najd.asked("/internal" + path), body);
    }
}
