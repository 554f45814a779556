package com.crmres.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TemplatesIT extends SandboxStory {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "order_ready_" + COUNT.incrementAndGet() + "_" + System.nanoTime();

    @Test
    void approvesAfterAWhileAndSaysSo() {
        Answer created = meta(
                "POST",
                WABA + "/message_templates",
                orderReady(name, "طلبك رقم {{1}} جاهز يا {{2}}، نشوفك على خير قريبا يا غالي " + name));

        assertThat(created.json().path("status").asString()).isEqualTo("PENDING");
        String id = created.json().path("id").asString();
        await().until(() -> news("message_template_status_update").size() == 1);
        JsonNode news = news("message_template_status_update").getFirst();
        assertThat(news.path("event").asString()).isEqualTo("APPROVED");
        assertThat(news.path("message_template_id").asString()).isEqualTo(id);
        assertThat(meta("GET", id + "?fields=name,status,quality_score", null)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("APPROVED");
    }

    @Test
    void rejectsTheSameWordsTwice() {
        String body = "طلبك رقم {{1}} جاهز يا {{2}}، حياك الله في أي وقت تشرفنا فيه " + name;
        meta("POST", WABA + "/message_templates", orderReady(name, body));
        await().until(() -> news("message_template_status_update").size() == 1);
        meta("POST", WABA + "/message_templates", orderReady(name + "_again", body));
        await().until(() -> news("message_template_status_update").size() == 2);

        assertThat(news("message_template_status_update")
                        .getLast()
                        .path("event")
                        .asString())
                .isEqualTo("REJECTED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {{1}} طلبك جاهز يا غالي الحين                    | 2388299
                    طلبك {{1}} {{2}} جاهز                            | 2388072
                    يا {{1}} طلبك {{2}} جاهز                         | 2388293
                    طلبك رقم {{1}} جاهز يا {{3}} حياك الله في أي وقت  | 2388072
                    """)
    void refusesBodiesThatMetaRefuses(String body, int subcode) {
        assertThat(meta("POST", WABA + "/message_templates", orderReady(name, body))
                        .json()
                        .at("/error/error_subcode")
                        .asInt())
                .isEqualTo(subcode);
    }

    @Test
    void refusesLongHeadersTwinsUnknownLanguagesAndLateRevivals() {
        ObjectNode template = orderReady(name, "طلبك رقم {{1}} جاهز يا {{2}}، في أمان الله ورعايته دائما " + name);
        assertThat(subcode(template.deepCopy().put("language", "ar_SA"))).isZero();
        meta("POST", WABA + "/message_templates", template);
        assertThat(subcode(template)).isEqualTo(2388024);
        assertThat(meta("DELETE", WABA + "/message_templates?name=" + name, null)
                        .json()
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(subcode(template)).isEqualTo(2388023);
        assertThat(meta("DELETE", WABA + "/message_templates?name=" + name, null)
                        .json()
                        .at("/error/error_subcode")
                        .asInt())
                .isEqualTo(2593002);
        post("/control/clock", Map.of("advance", "P31D"));
        assertThat(subcode(template)).isZero();
    }

    @Test
    void listsPageByPage() {
        for (int i = 0; i < 3; i++) {
            approved(name + "_" + i);
        }
        JsonNode first = meta("GET", WABA + "/message_templates?limit=2&name=" + name, null)
                .json();
        assertThat(first.path("data")).hasSize(2);
        assertThat(first.at("/paging/next").asString()).contains("after=");

        JsonNode second = meta(
                        "GET",
                        WABA + "/message_templates?limit=2&name=" + name + "&after="
                                + first.at("/paging/cursors/after").asString(),
                        null)
                .json();

        assertThat(second.path("data")).hasSize(1);
        assertThat(second.at("/paging").has("next")).isFalse();
    }

    @Test
    void sendsAnApprovedTemplateOutsideTheWindow() {
        approved(name);

        Answer answer = template(
                name, "{'type':'body','parameters':[{'type':'text','text':'12'},{'type':'text','text':'سارة'}]}");

        assertThat(answer.json().at("/messages/0/message_status").asString()).isEqualTo("accepted");
        await().untilAsserted(
                        () -> assertThat(GATEWAY.statusesOf(answer.wamid())).containsExactly("sent", "delivered"));
        assertThat(GATEWAY.elements("statuses")
                        .getFirst()
                        .at("/pricing/category")
                        .asString())
                .isEqualTo("utility");
        assertThat(phone().get(0).at("/template/body").asString()).contains("12", "سارة");
        assertThat(stats().at("/reached_outside_windows/" + WABA).asInt()).isEqualTo(1);
    }

    @Test
    void refusesParametersThatDoNotFit() {
        approved(name);

        assertThat(template(name, "{'type':'body','parameters':[{'type':'text','text':'12'}]}")
                        .body())
                .contains(
                        "132000",
                        "body: number of localizable_params (1) does not match the expected number of params (2)");
        assertThat(template(
                                name,
                                "{'type':'body','parameters':[{'type':'text','text':'1'},{'type':'image','image':{}}]}")
                        .code())
                .isEqualTo(132012);
        assertThat(template(
                                name,
                                "{'type':'body','parameters':[{'type':'text','text':'1'},{'type':'text','text':'a\\nb'}]}")
                        .code())
                .isEqualTo(132018);
        assertThat(template("nobody_wrote_this", "{'type':'body','parameters':[]}"))
                .satisfies(answer -> {
                    assertThat(answer.status()).isEqualTo(404);
                    assertThat(answer.code()).isEqualTo(132001);
                });
    }

    @Test
    void fillsNamedParametersHeadersAndButtons() {
        JsonNode components = new JsonMapper().readTree("""
                [{"type":"header","format":"text","text":"طلب {{order}}","example":{"header_text_named_params":[{"param_name":"order","example":"1"}]}},
                 {"type":"body","text":"هلا {{guest}}، طلبك في الطريق إليك الآن %s","example":{"body_text_named_params":[{"param_name":"guest","example":"سارة"}]}},
                 {"type":"footer","text":"مشويات نجد"},
                 {"type":"buttons","buttons":[{"type":"url","text":"تتبع","url":"https://najd.sa/t/{{1}}","example":["https://najd.sa/t/1"]},
                  {"type":"phone_number","text":"اتصال","phone_number":"+966115550001"},{"type":"quick_reply","text":"شكرا"}]}]
                """.formatted(name));
        post(
                "/control/templates",
                Map.of(
                        "waba_id",
                        WABA,
                        "name",
                        name,
                        "language",
                        "ar",
                        "parameter_format",
                        "NAMED",
                        "components",
                        components));
        String header = "{'type':'header','parameters':[{'type':'text','parameter_name':'order','text':'7'}]}";
        String body = "{'type':'body','parameters':[{'type':'text','parameter_name':'guest','text':'سارة'}]}";
        String button = "{'type':'button','sub_type':'url','index':'0','parameters':[{'type':'text','text':'abc'}]}";

        assertThat(template(name, header + "," + body).body())
                .contains("131008", "Button at index 0 of type Url requires a parameter");
        assertThat(template(name, header + "," + body.replace("'parameter_name':'guest',", "") + "," + button)
                        .body())
                .contains("Parameter name is missing or empty");
        assertThat(template(name, header + "," + body + "," + button.replace("'url'", "'quick_reply'"))
                        .code())
                .isEqualTo(132012);
        assertThat(template(name, header + "," + body + "," + button.replace("'0'", "'9'"))
                        .code())
                .isEqualTo(132018);
        assertThat(template(name, header + "," + body + "," + button).status()).isEqualTo(200);

        JsonNode shown = phone().get(0).path("template");
        assertThat(shown.at("/header/text").asString()).isEqualTo("طلب 7");
        assertThat(shown.path("body").asString()).startsWith("هلا سارة");
        assertThat(shown.at("/buttons/0/url").asString()).isEqualTo("https://najd.sa/t/abc");
        assertThat(shown.at("/buttons/2/payload").asString()).isEqualTo("شكرا");
    }

    @Test
    void sendsOneTimePasswordsToPhonesOnly() {
        post(
                "/control/templates",
                Map.of("waba_id", WABA, "name", name, "language", "ar", "category", "AUTHENTICATION"));

        Answer answer = graph("{\"messaging_product\":\"whatsapp\",\"recipient\":\"SA.123\",\"type\":\"template\","
                + "\"template\":{\"name\":\"" + name + "\",\"language\":{\"code\":\"ar\"}}}");

        assertThat(answer.code()).isEqualTo(131062);
    }

    @Test
    void pausesDisablesRecategorisesAndRates() {
        approved(name);
        control(Map.of("status", "PAUSED"));
        assertThat(template(name, fitting()).code()).isEqualTo(132015);
        control(Map.of("status", "DISABLED"));
        assertThat(template(name, fitting()).code()).isEqualTo(132016);
        control(Map.of("status", "APPROVED", "category", "MARKETING", "quality", "RED"));

        await().untilAsserted(() -> {
            assertThat(news("template_category_update")
                            .getLast()
                            .path("new_category")
                            .asString())
                    .isEqualTo("MARKETING");
            assertThat(news("message_template_quality_update")
                            .getLast()
                            .path("new_quality_score")
                            .asString())
                    .isEqualTo("RED");
        });
        String wamid = template(name, fitting()).wamid();
        await().until(() -> GATEWAY.statusesOf(wamid).size() == 2);
        assertThat(GATEWAY.elements("statuses")
                        .getLast()
                        .at("/pricing/category")
                        .asString())
                .isEqualTo("marketing");
    }

    @Test
    void waitsForAPersonWhenAskedAndTakesAnEditIntoReviewAgain() {
        post("/control/templates/review", Map.of("automatic", false));
        String id = meta(
                        "POST",
                        WABA + "/message_templates",
                        orderReady(name, "طلبك رقم {{1}} جاهز يا {{2}}، تفضل علينا في أي وقت " + name))
                .json()
                .path("id")
                .asString();
        assertThat(meta("POST", id, Map.of("category", "MARKETING"))
                        .json()
                        .at("/error/error_subcode")
                        .asInt())
                .isEqualTo(2388039);
        control(Map.of("status", "REJECTED", "reason", "SCAM"));
        post("/control/templates/review", Map.of("automatic", true));
        assertThat(meta("GET", id + "?fields=rejected_reason", null)
                        .json()
                        .path("rejected_reason")
                        .asString())
                .isEqualTo("SCAM");

        meta("POST", id, Map.of("category", "MARKETING"));

        await().until(() ->
                meta("GET", id, null).json().path("status").asString().equals("APPROVED"));
    }

    private List<JsonNode> news(String field) {
        return GATEWAY.changes(field).stream()
                .filter(value -> value.path("message_template_name").asString().startsWith(name))
                .toList();
    }

    private String fitting() {
        return "{'type':'body','parameters':[{'type':'text','text':'12'},{'type':'text','text':'سارة'}]}";
    }

    private Answer template(String template, String components) {
        return sends(
                "template",
                "'template':{'name':'" + template + "','language':{'code':'ar'},'components':[" + components + "]}");
    }

    private void approved(String template) {
        ObjectNode body = orderReady(template, "طلبك رقم {{1}} جاهز يا {{2}}، الله يحييك في كل وقت وحين " + template);
        post("/control/templates", body.put("waba_id", WABA));
    }

    private void control(Map<String, String> change) {
        Map<String, String> whole = new HashMap<>(change);
        whole.putAll(Map.of("waba_id", WABA, "name", name, "language", "ar"));
        assertThat(post("/control/templates", whole).status()).isEqualTo(200);
    }

    private int subcode(ObjectNode template) {
        return meta("POST", WABA + "/message_templates", template)
                .json()
                .at("/error/error_subcode")
                .asInt(0);
    }

    private static ObjectNode orderReady(String name, String body) {
        ObjectNode template = new JsonMapper().createObjectNode();
        template.put("name", name).put("language", "ar").put("category", "UTILITY");
        ObjectNode text =
                template.putArray("components").addObject().put("type", "body").put("text", body);
        text.putObject("example").putArray("body_text").addArray().add("12").add("سارة");
        return template;
    }
}
