package com.crmres.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NumbersIT extends SandboxStory {

    private static final AtomicLong IDS = new AtomicLong(System.nanoTime() / 1000);

    private final String id = String.valueOf(IDS.incrementAndGet());

    @BeforeEach
    void openABranch() {
        post(
                "/control/numbers",
                Map.of(
                        "phone_number_id",
                        id,
                        "waba_id",
                        "9" + id,
                        "display_phone_number",
                        "+966 12 555 0002",
                        "name",
                        "نجد جدة"));
    }

    @Test
    void tellsTheFieldsThatWereAskedFor() {
        JsonNode number = meta("GET", id + "?fields=quality_rating,throughput,name_status", null)
                .json();

        assertThat(number.path("quality_rating").asString()).isEqualTo("GREEN");
        assertThat(number.at("/throughput/level").asString()).isEqualTo("STANDARD");
        assertThat(number.path("id").asString()).isEqualTo(id);
        assertThat(meta("GET", id + "?fields=colour", null).body()).contains("nonexisting field (colour)");
        assertThat(meta("GET", "9" + id + "/phone_numbers", null).json().path("data"))
                .hasSize(1);
        assertThat(meta("GET", "9" + id, null).json().path("currency").asString())
                .isEqualTo("SAR");
    }

    @Test
    void registersWithThePinOnly() {
        change(Map.of("registered", false));
        assertThat(text().code()).isEqualTo(133010);
        assertThat(register("12345").body()).contains("PIN must be exactly 6 digits");
        assertThat(register("123456").json().path("success").asBoolean()).isTrue();
        assertThat(text().status()).isEqualTo(200);
        assertThat(meta("POST", id, Map.of("pin", "654321"))
                        .json()
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(meta("POST", id + "/deregister", null).json().path("success").asBoolean())
                .isTrue();
        assertThat(register("123456").code()).isEqualTo(133005);
        assertThat(register("654321").status()).isEqualTo(200);
        assertThat(get("/control/numbers/" + id).body()).doesNotContain("654321");
    }

    @Test
    void limitsRegistrationsInThreeDays() {
        for (int i = 0; i < 10; i++) {
            register("123456");
        }
        assertThat(register("123456").code()).isEqualTo(133016);
        post("/control/clock", Map.of("advance", "PT73H"));
        assertThat(register("123456").status()).isEqualTo(200);
    }

    @Test
    void verifiesByTheCodeThatWasSent() {
        change(Map.of("code_verification_status", "NOT_VERIFIED"));
        assertThat(register("123456").code()).isEqualTo(133006);
        assertThat(meta("POST", id + "/request_code", Map.of("code_method", "PIGEON"))
                        .body())
                .contains("code_method must be SMS or VOICE");
        meta("POST", id + "/request_code", Map.of("code_method", "SMS", "language", "ar"));
        String code =
                get("/control/numbers/" + id).json().path("verification_code").asString();

        assertThat(meta("POST", id + "/verify_code", Map.of("code", "000")).code())
                .isEqualTo(136025);
        assertThat(meta("POST", id + "/verify_code", Map.of("code", code)).status())
                .isEqualTo(200);

        assertThat(register("123456").status()).isEqualTo(200);
    }

    @Test
    void keepsAProfileWithinItsLimits() {
        String profile = id + "/whatsapp_business_profile";
        Map<String, Object> whole =
                Map.of("messaging_product", "whatsapp", "about", "مشويات", "websites", List.of("https://najd.sa"));
        assertThat(meta("POST", profile, whole).status()).isEqualTo(200);
        assertThat(meta("POST", profile, Map.of("messaging_product", "whatsapp", "about", "x".repeat(140)))
                        .code())
                .isEqualTo(100);

        assertThat(meta("GET", profile + "?fields=about", null)
                        .json()
                        .at("/data/0/about")
                        .asString())
                .isEqualTo("مشويات");
    }

    @Test
    void movesWebhooksOnlyAfterTheChallenge() {
        String apps = "9" + id + "/subscribed_apps";
        assertThat(meta("POST", apps, Map.of("override_callback_uri", "nowhere", "verify_token", "v"))
                        .body())
                .contains("Invalid callback URI format");
        assertThat(meta("POST", apps, Map.of("override_callback_uri", "http://127.0.0.1:1/x", "verify_token", "v"))
                        .body())
                .contains("not reachable or invalid");
        String callback = GATEWAY.address() + "/webhooks/whatsapp";
        assertThat(meta("POST", apps, Map.of("override_callback_uri", callback, "verify_token", "v"))
                        .status())
                .isEqualTo(200);
        assertThat(meta("GET", apps, null)
                        .json()
                        .at("/data/0/override_callback_uri")
                        .asString())
                .isEqualTo(callback);
        assertThat(meta("DELETE", apps, null).status()).isEqualTo(200);
        assertThat(meta("GET", apps, null).json().path("data")).isEmpty();
        assertThat(meta("POST", apps, null).status()).isEqualTo(200);
    }

    @Test
    void knowsItsTokensAndLetsThemExpire() {
        assertThat(meta("GET", "debug_token?input_token=" + TOKEN, null)
                        .json()
                        .at("/data/is_valid")
                        .asBoolean())
                .isTrue();
        assertThat(meta("GET", "debug_token?input_token=x", null)
                        .json()
                        .at("/data/is_valid")
                        .asBoolean(true))
                .isFalse();
        faults("{\"graph\":{\"expired_token\":true}}");

        Answer answer = meta("GET", id, null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/error/error_subcode").asInt()).isEqualTo(463);
    }

    @Test
    void keepsTheTokensOfTwoRestaurantsApart() {
        post(
                "/control/numbers",
                Map.of(
                        "phone_number_id",
                        "8" + id,
                        "waba_id",
                        "7" + id,
                        "display_phone_number",
                        "+966125550003",
                        "access_token",
                        "another"));

        assertThat(meta("GET", "8" + id, null).json().at("/error/error_subcode").asInt())
                .isEqualTo(33);
        assertThat(meta("GET", "7" + id + "/message_templates", null)
                        .json()
                        .at("/error/error_subcode")
                        .asInt())
                .isEqualTo(33);
    }

    @Test
    void standsStillDuringMaintenanceAndIsRatedByAFault() {
        faults("{\"numbers\":{\"maintenance\":true,\"quality\":\"RED\",\"phone_number_id\":\"" + id + "\"}}");

        assertThat(text()).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.code()).isEqualTo(131057);
        });
        await().untilAsserted(() -> assertThat(GATEWAY.changes("phone_number_quality_update"))
                .extracting(value -> value.path("event").asString())
                .contains("FLAGGED"));
        assertThat(meta("GET", id, null).json().path("quality_rating").asString())
                .isEqualTo("RED");
        send(request("/control/faults").DELETE());
        await().until(() -> GATEWAY.changes("phone_number_quality_update").stream()
                .anyMatch(value -> value.path("event").asString().equals("UNFLAGGED")));
    }

    @Test
    void raisesLimitsAndThroughput() {
        change(Map.of("messaging_limit", "TIER_10K", "throughput", "HIGH"));

        await().untilAsserted(() -> assertThat(GATEWAY.changes("phone_number_quality_update"))
                .extracting(value -> value.path("event").asString())
                .contains("UPGRADE", "THROUGHPUT_UPGRADE"));
        assertThat(meta("GET", id + "?fields=whatsapp_business_manager_messaging_limit", null)
                        .body())
                .contains("TIER_10K");
    }

    private void change(Map<String, Object> change) {
        assertThat(post("/control/numbers/" + id, change).status()).isEqualTo(200);
    }

    private Answer register(String pin) {
        return meta("POST", id + "/register", Map.of("messaging_product", "whatsapp", "pin", pin));
    }

    private Answer text() {
        return meta(
                "POST",
                id + "/messages",
                Map.of("messaging_product", "whatsapp", "to", GUEST_PHONE, "text", Map.of("body", "هلا")));
    }
}
