package com.crmres.core.api;

import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever goes wrong is told in one shape and in the caller's language. */
@CoreApiTest
class ErrorsIT {

    private static final String LIST = "/api/v1/conversations";

    @Autowired
    private Api api;

    @Test
    void speaksArabicUnlessAskedForEnglish() {
        String path = LIST + "/" + UUID.randomUUID();
        Api.Answer arabic = api.get(path, api.tokenOf(OWNER));
        Api.Answer english = api.get(path, api.tokenOf(OWNER), "Accept-Language", "en-GB,en;q=0.9");

        assertThat(arabic.status()).isEqualTo(404);
        assertThat(arabic.body().get("error").propertyNames())
                .containsExactlyInAnyOrder("code", "message", "details", "timestamp", "request_id");
        assertThat(arabic.body().at("/error/message").asString()).containsPattern("\\p{IsArabic}");
        assertThat(arabic.body().at("/error/request_id").asString())
                .isEqualTo(arabic.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(english.body().at("/error/message").asString()).matches("[\\p{ASCII}]+");
        assertThat(english.code()).isEqualTo("not_found");
    }

    @Test
    void hasWordsOfItsOwnForAFailedSignInInBothLanguages() {
        Map<String, String> wrong = Map.of("email", "nobody@example.com", "password", "x");

        assertThat(api.post("/api/v1/auth/login", wrong)
                        .body()
                        .at("/error/message")
                        .asString())
                .containsPattern("\\p{IsArabic}");
        assertThat(api.post("/api/v1/auth/login", wrong, "Accept-Language", "en")
                        .body()
                        .at("/error/message")
                        .asString())
                .startsWith("The e-mail address or the password");
    }

    @Test
    void refusesPagesOfOthersInTheSameShape() {
        Api.Answer refused = api.get(LIST, api.tokenOf(OWNER), "Origin", "https://evil.example");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("forbidden");
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void refusesAnAddressThatNoDatabaseTakes() {
        Api.Answer answer = api.post("/api/v1/auth/login", Map.of("email", "owner\u0000@example.com", "password", "x"));

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=101",
                "?limit=many",
                "?offset=-1",
                "?offset=x",
                "?status=lost",
                "?branch_id=olaya",
                "?restaurant_id=1",
                "?cursor=x",
                "?cursor=YWJj",
                // RECENT|-9223372036854775808|... and RECENT|9223372036854775807|...
                "?cursor=UkVDRU5UfC05MjIzMzcyMDM2ODU0Nzc1ODA4fDAxOThhMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMQ",
                "?cursor=UkVDRU5UfDkyMjMzNzIwMzY4NTQ3NzU4MDd8MDE5OGEwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx",
                "?q=%ff",
                "?q=%ED%A0%80",
                "?q=a%00b",
                "/not-an-id",
                "/0198a000-0000-7000-8000-000000000001?messages_before=0"
            })
    void refusesWhatIsMalformed(String request) {
        Api.Answer answer = api.get(LIST + request, api.tokenOf(OWNER));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"email\":\"owner@najd-grill.example\"}", "{\"email\":1,\"password\":\" \"}"})
    void refusesAMalformedSignIn(String body) {
        assertThat(api.post("/api/v1/auth/login", body).status()).isEqualTo(400);
    }

    @Test
    void tellsWhatIsNotThere() {
        assertThat(api.get("/api/v1/nothing", api.tokenOf(OWNER)).code()).isEqualTo("not_found");
        assertThat(api.getAsNobody("/api/v1/nothing").status()).isEqualTo(401);
        assertThat(api.call("DELETE", LIST, api.tokenOf(OWNER)).code()).isEqualTo("method_not_allowed");
        assertThat(api.getAsNobody("/api/v1/auth/login").status()).isEqualTo(401);
    }

    @Test
    void keepsAllOtherDoorsClosed() {
        for (String path : new String[] {"/", "/actuator", "/actuator/env", "/actuator/heapdump", "/internal/ledger"}) {
            assertThat(api.get(path, api.tokenOf(OWNER)).status()).as(path).isIn(401, 403, 404);
        }
        assertThat(api.getAsNobody("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void letsNoForeignPageIn() {
        Api.Answer preflight = api.call(
                "OPTIONS", LIST, "none", "Origin", "https://evil.example", "Access-Control-Request-Method", "GET");

        assertThat(preflight.status()).isEqualTo(403);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(api.get(LIST, api.tokenOf(OWNER), "Origin", "https://evil.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }
}
