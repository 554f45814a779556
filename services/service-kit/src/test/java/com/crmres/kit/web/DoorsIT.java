package com.crmres.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.kit.testapp.KitApplication;
import com.crmres.testing.LocalInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LocalInfrastructure
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = KitApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class DoorsIT {

    private static final String TOKEN = "a-token-of-the-tests-alone";

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "GET, /probe/dishes/0190b7c4-0000-7000-8000-000000000001, 404, not_found",
        "GET, /probe/dishes/not-an-id, 400, invalid_request",
        "GET, /probe/nowhere, 404, not_found",
        "DELETE, /probe/conflict, 405, method_not_allowed",
        "GET, /probe/conflict, 409, dish_sold_out",
        "GET, /probe/too-many, 429, too_many_requests",
        "GET, /probe/broken, 500, internal_error",
        "GET, /elsewhere, 401, unauthorized",
        "GET, /actuator/env, 401, unauthorized",
    })
    void everyErrorHasTheOneShape(String method, String path, int status, String code) throws Exception {
        HttpResponse<String> response = send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(status);
        JsonNode error = json.readTree(response.body()).path("error");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("details").isObject()).isTrue();
        assertThat(Instant.parse(error.path("timestamp").asString())).isNotNull();
        assertThat(error.path("request_id").asString())
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(response.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void errorsSpeakArabicUnlessEnglishIsAskedFor() throws Exception {
        assertThat(message(request("/probe/nowhere"))).isEqualTo("لم نعثر على ما تبحث عنه.");
        assertThat(message(request("/probe/nowhere").header("Accept-Language", "fr")))
                .isEqualTo("لم نعثر على ما تبحث عنه.");
        assertThat(message(request("/probe/nowhere").header("Accept-Language", "en-GB,ar;q=0.5")))
                .isEqualTo("We could not find what you are looking for.");
        assertThat(message(request("/probe/nowhere").header("Accept-Language", "!!")))
                .isEqualTo("لم نعثر على ما تبحث عنه.");
    }

    @Test
    void whatCannotBeReadIsTheCallersFault() throws Exception {
        assertThat(post("{", "application/json").statusCode()).isEqualTo(400);
        assertThat(post("dish", "text/plain").statusCode()).isEqualTo(415);
        assertThat(post("{}", "*/*").statusCode()).isEqualTo(415);
        assertThat(send(request("/probe/dishes?q=%00").header("Accept", "text/html"))
                        .body())
                .startsWith("{\"error\"");
        assertThat(post("{}", "multipart/form-data").statusCode()).isIn(400, 415);
        assertThat(send(request("/probe/dishes?at_most=1&=")).statusCode()).isEqualTo(400);
        HttpResponse<String> blank = post("{\"dish_name\":\" \",\"pieces\":1}", "application/json");
        assertThat(blank.statusCode()).isEqualTo(400);
        assertThat(json.readTree(blank.body())
                        .at("/error/details/fields/dish_name")
                        .isString())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ar; POST; /dishes; {\"dish_name\":\"\",\"pieces\":1}; dish_name; هذه القيمة مطلوبة.",
                "fr; POST; /dishes; {\"dish_name\":null,\"pieces\":1}; dish_name; هذه القيمة مطلوبة.",
                "'zz;q=x'; POST; /dishes; {\"dish_name\":\"\",\"pieces\":1}; dish_name; هذه القيمة مطلوبة.",
                "en; POST; /dishes; {\"pieces\":1}; dish_name; This value is required.",
                "en; POST; /dishes; {\"dish_name\":\"a name that goes on and on and on and on and on\",\"pieces\":1}; dish_name;"
                        + " At most 40 characters or entries.",
                "ar; POST; /dishes; {\"dish_name\":\"كبسة\",\"pieces\":\"many\"}; pieces; القيمة غير صحيحة.",
                "en; GET; /dishes?at_most=10; ''; at_most; Must be at most 9.",
                "ar; GET; /dishes?at_most=10; ''; at_most; يجب ألا تزيد القيمة على 9.",
                "en; GET; /dishes?at_most=x; ''; at_most; This value is not valid.",
                "en; GET; /dishes; ''; at_most; This value is required.",
            })
    void tellsWhichFieldIsWrongInTheCallersLanguage(
            String language, String method, String path, String body, String field, String sentence) throws Exception {
        HttpResponse<String> response = send(request("/probe" + path)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json.readTree(response.body())
                        .at("/error/details/fields/" + field)
                        .asString())
                .isEqualTo(sentence);
    }

    @Test
    void readsNothingThatCannotBeStored() throws Exception {
        assertThat(post("{\"dish_name\":\"kab\\u0000sa\"}", "application/json").statusCode())
                .isEqualTo(400);
        assertThat(post("{\"dish_name\":\"kab\\ud83csa\"}", "application/json").statusCode())
                .isEqualTo(400);
        assertThat(send(request("/probe/dishes?at_most=1&q=a%00b")).statusCode())
                .isEqualTo(400);
        assertThat(send(request("/probe/dishes/%00")).statusCode()).isEqualTo(400);
        assertThat(send(request("/probe/dishes?at_most=1&q=kabsa")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dish_name\":7}",
                "{\"dish_name\":true}",
                "{\"dish_name\":\"kabsa\",\"pieces\":null}",
                "{\"dish_name\":\"kabsa\",\"pieces\":\"2\"}",
                "{\"dish_name\":\"kabsa\",\"pieces\":2.5}",
                "{\"dish_name\":\"kabsa\",\"pieces\":2,\"pieces\":3}",
                "{\"dish_name\":\"kabsa\",\"pieces\":2} {}",
                "{\"dish_name\":\"kabsa\",\"pieces\":99999999999}",
                "{\"dish_name\":\"kabsa\",\"pieces\":NaN}",
                "{\"dish_name\":\"kabsa\",\"pieces\":1,\"until\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"dish_name\":\"kabsa\",\"pieces\":1,\"until\":\"2026-02-30T00:00:00Z\"}",
                "{\"dish_name\":\"kabsa\",\"pieces\":1,\"day\":\"-0001-01-01\"}",
            })
    void takesNothingForWhatItIsNot(String dish) throws Exception {
        assertThat(post(dish, "application/json").statusCode()).isEqualTo(400);
    }

    @Test
    void takesWhatItIs() throws Exception {
        assertThat(post(
                                "{\"dish_name\":\"kabsa\",\"pieces\":1,\"until\":\"2026-11-22T18:30:00Z\",\"day\":\"2026-11-22\"}",
                                "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void readsNoMoreThanAMegabyte() throws Exception {
        HttpResponse<String> tooLarge = post("{\"dish_name\":\"" + "x".repeat(1 << 20) + "\"}", "application/json");

        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(json.readTree(tooLarge.body()).at("/error/code").asString()).isEqualTo("payload_too_large");
    }

    @Test
    void tellsWhenToComeBack() throws Exception {
        assertThat(send(request("/probe/too-many")).headers().firstValue("Retry-After"))
                .hasValue("2");
    }

    @Test
    void keepsTheCallersRequestIdAndTrace() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        HttpResponse<String> response = send(request("/probe/nowhere")
                .header("X-Request-Id", "guest-7")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));

        assertThat(response.headers().firstValue("X-Request-Id")).hasValue("guest-7");
        assertThat(response.headers().firstValue("traceparent").orElseThrow())
                .contains(trace)
                .doesNotContain("b7ad6b7169203331");
        assertThat(send(request("/probe/nowhere").header("X-Request-Id", "a b{}"))
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow())
                .satisfies(id -> assertThat(UUID.fromString(id).version()).isEqualTo(7));
    }

    @Test
    void logsOneJsonLineARequestAndNoPhoneNumber(CapturedOutput output) throws Exception {
        post("{\"dish_name\":\"kabsa\",\"pieces\":2,\"guest_phone\":\"+966501234567\"}", "application/json");

        await().until(() -> output.getOut().contains("POST /probe/dishes 200"));
        assertThat(output.getOut())
                .contains("asks for a dish")
                .contains("***67")
                .doesNotContain("966501234567");
        String access = output.getOut()
                .lines()
                .filter(line -> line.contains("com.crmres.access"))
                .findFirst()
                .orElseThrow();
        JsonNode line = json.readTree(access);
        assertThat(line.at("/message").asString()).startsWith("POST /probe/dishes 200");
        assertThat(access).contains("\"request_id\"").contains("\"trace_id\"").doesNotContain("kabsa");
    }

    @Test
    void internalDoorsOpenOnlyToTheToken() throws Exception {
        assertThat(send(request("/internal/clock")).statusCode()).isEqualTo(401);
        assertThat(send(request("/internal/clock").header("X-Internal-Token", TOKEN + "x"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(internal("/internal/clock").header("Origin", "http://localhost:3000"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(internal("/internal/clock")).statusCode()).isEqualTo(200);
        assertThat(send(internal("/internal/nowhere")).statusCode()).isEqualTo(404);
    }

    @Test
    void businessTimeMovesLocally() throws Exception {
        HttpResponse<String> moved = send(internal("/internal/clock")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"offset\":\"PT25H\"}")));

        assertThat(moved.statusCode()).isEqualTo(200);
        JsonNode reading = json.readTree(moved.body());
        assertThat(reading.path("offset").asString()).isEqualTo("PT25H");
        assertThat(Instant.parse(reading.path("now").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(24)), Instant.now().plus(Duration.ofHours(26)));
        assertThat(send(internal("/internal/clock")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(400);
        send(internal("/internal/clock")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"offset\":\"PT0S\"}")));
    }

    @Test
    void healthAndMetricsAreOpenAndTheHeadersAreSafe() throws Exception {
        assertThat(send(request("/actuator/health/liveness")).statusCode()).isEqualTo(200);
        assertThat(send(request("/actuator/prometheus")).body())
                .contains("crmres_outbox_pending")
                .contains("service=\"kit-test\"");
        assertThat(send(request("/probe/nowhere")).headers().firstValue("X-Content-Type-Options"))
                .hasValue("nosniff");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder internal(String path) {
        return request(path).header("X-Internal-Token", TOKEN);
    }

    private HttpResponse<String> post(String body, String type) throws IOException, InterruptedException {
        return send(
                request("/probe/dishes").header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String message(HttpRequest.Builder request) throws IOException, InterruptedException {
        return json.readTree(send(request).body()).at("/error/message").asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
