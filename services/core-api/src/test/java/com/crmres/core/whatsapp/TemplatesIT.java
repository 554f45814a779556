package com.crmres.core.whatsapp;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.GatewayStub;
import com.crmres.model.template.shipped.ShippedTemplates;
import com.crmres.testing.LocalDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;

/** Templates as a restaurant's people write them. */
@CoreApiTest
@Lazy
class TemplatesIT {

    private static final String PATH = "/api/v1/whatsapp/templates";
    private static final GatewayStub GATEWAY = GatewayStub.instance();

    @Autowired
    private Api api;

    private String owner;

    @BeforeEach
    void nothingWritten() {
        LocalDatabase.update("truncate templates");
        GATEWAY.clear();
        owner = api.tokenOf(OWNER);
    }

    @Test
    void areHandedToMetaAndWrittenOncePerKey() {
        Api.Answer first = write("order_ready_today", Map.of(), "key-1");
        Api.Answer again = write("order_ready_today", Map.of(), "key-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("status").asString()).isEqualTo("pending");
        assertThat(first.body().at("/wording/body_examples/0").asString()).isEqualTo("سارة");
        assertThat(first.headers().firstValue("ETag")).isPresent();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(GATEWAY.calls("POST", "/submission")).singleElement().satisfies(call -> {
            assertThat(call.query()).isEqualTo("restaurant_id=" + NAJD_GRILL);
            assertThat(call.token()).isNotEqualTo("null");
        });
        assertThat(write("order_ready_today", Map.of(), "key-2").code()).isEqualTo("template_exists");
        assertThat(write("order_ready_now", Map.of(), "key-1").code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void waitInLineWhileMetaDoesNotAnswer() {
        GATEWAY.fail("/submission", 503, "meta_silent");

        Api.Answer answer = write("order_ready_today", Map.of(), "key-1");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("status").asString()).isEqualTo("queued");
        assertThat(LocalDatabase.number("select count(*) from templates where next_attempt_at <= now()"))
                .isEqualTo(1);
    }

    @Test
    void areRefusedFieldByFieldInBothLanguages() {
        Map<String, Object> wrong = Map.of(
                "body",
                "{{1}} أهلًا وسهلًا بك في مطعمنا",
                "buttons",
                List.of(Map.of("kind", "url", "text", "x".repeat(26))));
        Map<String, Object> request = request("Order-Ready", wrong);

        Api.Answer arabic = api.postAs(owner, PATH, request, "Idempotency-Key", "k", "Accept-Language", "ar");
        Api.Answer english = api.postAs(owner, PATH, request, "Idempotency-Key", "k", "Accept-Language", "en");

        assertThat(arabic.status()).isEqualTo(400);
        assertThat(english.body().at("/error/details/fields/body").asString())
                .isEqualTo("The text may not begin or end with a variable. Put words around it.");
        assertThat(arabic.body().at("/error/details/fields/body").asString()).startsWith("لا يبدأ النص");
        assertThat(english.body().at("/error/details/fields").propertyNames()).contains("name", "body", "buttons[0]");
        assertThat(LocalDatabase.number("select count(*) from templates")).isZero();
        assertThat(GATEWAY.calls("POST", "/submission")).isEmpty();
    }

    @Test
    void sayNothingTwice() {
        write("order_ready_today", Map.of(), "key-1");

        Api.Answer answer = write("another_name", Map.of(), "key-2");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/error/details/fields/body").isMissingNode())
                .isFalse();
    }

    @Test
    void areChangedOnlyWhereMetaLetsThem() {
        UUID id = UUID.fromString(
                write("order_ready_today", Map.of(), "key-1").body().path("id").asString());
        Map<String, Object> other = Map.of("wording", Map.of("body", "طلبك جاهز، تفضل بالاستلام متى شئت"));

        assertThat(api.send("PATCH", PATH + "/" + id, owner, other).code()).isEqualTo("template_not_changeable");

        LocalDatabase.update("update templates set status = 'rejected', rejected_reason = 'SCAM' where id = ?", id);
        Api.Answer shown = api.get(PATH + "/" + id, owner);
        String version = shown.headers().firstValue("ETag").orElseThrow();
        assertThat(shown.body().path("rejected_reason").asString()).isEqualTo("SCAM");
        assertThat(api.send("PATCH", PATH + "/" + id, owner, Map.of("category", "marketing"))
                        .status())
                .isEqualTo(400);
        assertThat(api.send("PATCH", PATH + "/" + id, owner, other, "If-Match", "\"v99\"")
                        .code())
                .isEqualTo("changed_meanwhile");

        Api.Answer changed = api.send("PATCH", PATH + "/" + id, owner, other, "If-Match", version);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("status").asString()).isEqualTo("pending");
        assertThat(changed.body().has("rejected_reason")).isFalse();
        assertThat(GATEWAY.calls("POST", "/submission")).hasSize(2);
    }

    @Test
    void areDeletedAtMetaToo() {
        String id =
                write("order_ready_today", Map.of(), "key-1").body().path("id").asString();
        GATEWAY.fail("/" + id, 503, "meta_silent");
        assertThat(api.call("DELETE", PATH + "/" + id, owner).code()).isEqualTo("meta_silent");
        assertThat(api.get(PATH + "/" + id, owner).status()).isEqualTo(200);

        GATEWAY.clear();
        assertThat(api.call("DELETE", PATH + "/" + id, owner).status()).isEqualTo(204);

        assertThat(GATEWAY.calls("DELETE", "/" + id)).hasSize(1);
        assertThat(api.get(PATH + "/" + id, owner).status()).isEqualTo(404);
    }

    @Test
    void areListedNewestFirstInPages() {
        api.postAs(owner, PATH + "/shipped", Map.of());
        write("order_ready_today", Map.of(), "key-1");

        Api.Answer page = api.get(PATH + "?limit=2", owner);
        assertThat(page.body().at("/templates/0/name").asString()).isEqualTo("order_ready_today");
        assertThat(page.body().path("templates")).hasSize(2);
        Api.Answer next = api.get(
                PATH + "?limit=2&cursor=" + page.body().path("next_cursor").asString(), owner);
        assertThat(next.body().at("/templates/0/id")).isNotEqualTo(page.body().at("/templates/1/id"));
        assertThat(api.get(PATH + "?category=marketing&language=en&limit=100", owner)
                        .body()
                        .path("templates"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("category").asString()).isEqualTo("marketing"));
        assertThat(api.get(PATH + "?status=pending", owner).body().path("templates"))
                .hasSize(1);
    }

    @Test
    void shipOnce() {
        int all = ShippedTemplates.all().size();

        assertThat(api.postAs(owner, PATH + "/shipped", Map.of())
                        .body()
                        .path("queued")
                        .asInt())
                .isEqualTo(all);
        assertThat(api.postAs(owner, PATH + "/shipped", Map.of()).text())
                .isEqualTo("{\"queued\":0,\"present\":" + all + "}");
        assertThat(LocalDatabase.number(
                        "select count(*) from templates where flow = 'order_ready' and status = 'queued' and restaurant_id = ?",
                        NAJD_GRILL))
                .isEqualTo(2);
    }

    @Test
    void tellWhatMetaSaysToTheirSync() {
        assertThat(api.postAs(owner, PATH + "/sync", Map.of())
                        .body()
                        .path("seen")
                        .asInt())
                .isEqualTo(3);

        GATEWAY.fail("/sync", 409, "meta_token_refused");
        Api.Answer refused = api.postAs(owner, PATH + "/sync", Map.of(), "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/error/message").asString())
                .startsWith("WhatsApp does not accept the access token");

        GATEWAY.fail("/sync", 500, "internal_error");
        assertThat(api.postAs(owner, PATH + "/sync", Map.of()).code()).isEqualTo("gateway_unavailable");
    }

    @Test
    void areWrittenByManagersOfTheirOwnRestaurant() {
        String id =
                write("order_ready_today", Map.of(), "key-1").body().path("id").asString();
        String stranger = api.tokenOf(STRANGER);

        assertThat(api.postAs(api.tokenOf(AGENT), PATH + "/sync", Map.of()).status())
                .isEqualTo(403);
        assertThat(api.get(PATH + "/" + id, stranger).status()).isEqualTo(404);
        assertThat(api.call("DELETE", PATH + "/" + id, stranger).status()).isEqualTo(404);
        assertThat(api.get(PATH, stranger).body().path("templates")).isEmpty();
        assertThat(GATEWAY.calls("DELETE", "/" + id)).isEmpty();
    }

    private Api.Answer write(String name, Map<String, Object> wording, String key) {
        return api.postAs(owner, PATH, request(name, wording), "Idempotency-Key", "templates-" + key + hashCode());
    }

    private static Map<String, Object> request(String name, Map<String, Object> wording) {
        Map<String, Object> said = new HashMap<>(
                Map.of("body", "أهلًا {{1}}، طلبك جاهز للاستلام من فرعنا", "body_examples", List.of("سارة")));
        said.putAll(wording);
        return Map.of("name", name, "language", "ar", "category", "utility", "wording", said);
    }
}
