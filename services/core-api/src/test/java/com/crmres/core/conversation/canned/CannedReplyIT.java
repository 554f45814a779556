package com.crmres.core.conversation.canned;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.testing.LocalDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Replies are kept ready, found as one types, and said in the customer's language. */
@CoreApiTest
class CannedReplyIT {

    private static final String REPLIES = "/api/v1/canned-replies";

    @Autowired
    private Api api;

    private String manager = "";
    private String agent = "";

    @BeforeEach
    void signIn() {
        LocalDatabase.update("delete from canned_replies");
        manager = api.tokenOf(MANAGER);
        agent = api.tokenOf(AGENT);
    }

    @Test
    void areFoundByWhatOneTypes() {
        String delivery = kept("توصيل", Map.of("ar", "يصلك الطلب خلال ساعة", "en", "Within an hour"), null);
        String welcome = kept("أهلا", Map.of("ar", "حياك الله، التوصيل مجاني اليوم"), null);

        assertThat(found("?q=" + encoded("توصيل"))).containsExactly(delivery, welcome);
        assertThat(found("?q=" + encoded("اهلا"))).containsExactly(welcome);
        assertThat(found("?q=HOUR")).containsExactly(delivery);
        assertThat(found("?language=en")).containsExactly(delivery);
        assertThat(found("")).hasSize(2);
        assertThat(found("?q=100%25")).isEmpty();
        assertThat(api.get(REPLIES + "?language=fr", agent).status()).isEqualTo(400);
    }

    @Test
    void oneShortcutIsOneReply() {
        String id = kept("أهلا", Map.of("ar", "حياك الله"), null);

        assertThat(post("اهلا", Map.of("ar", "هلا"), null).code()).isEqualTo("shortcut_taken");
        String other = kept("هلا", Map.of("ar", "هلا"), null);
        assertThat(api.send("PATCH", REPLIES + "/" + other, manager, Map.of("shortcut", "أهلا"))
                        .code())
                .isEqualTo("shortcut_taken");
        Answer changed = api.send(
                "PATCH",
                REPLIES + "/" + id,
                manager,
                Map.of("shortcut", "اهلا", "text", Map.of("en", "Welcome")),
                "If-Match",
                "\"v0\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().at("/text").has("ar")).isFalse();
        assertThat(api.send("PATCH", REPLIES + "/" + id, manager, Map.of("title", "آخر"), "If-Match", "\"v0\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.call("DELETE", REPLIES + "/" + id, manager).status()).isEqualTo(204);
        assertThat(found("")).containsExactly(other);
        assertThat(LocalDatabase.rows("select verb from audit_log where subject_id = ?::uuid order by at, id", id))
                .extracting(row -> row.get("verb"))
                .containsExactly("canned_reply.added", "canned_reply.changed", "canned_reply.deleted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"shortcut\":\"a b\",\"title\":\"t\",\"text\":{\"en\":\"x\"}}; invalid_request",
                "{\"shortcut\":\"\",\"title\":\"t\",\"text\":{\"en\":\"x\"}}; invalid_request",
                "{\"shortcut\":\"a\",\"title\":\" \",\"text\":{\"en\":\"x\"}}; invalid_request",
                "{\"shortcut\":\"a\",\"title\":\"t\"}; invalid_request",
                "{\"shortcut\":\"a\",\"title\":\"t\",\"text\":{\"en\":\" \",\"ar\":\"\"}}; canned_reply_without_text",
                "{\"shortcut\":\"a\",\"title\":\"t\",\"text\":{\"en\":\"Hi {name}\"}}; placeholder_unknown",
            })
    void nonsenseIsRefused(String reply, String code) {
        Answer refused = api.postAs(manager, REPLIES, JsonMapper.shared().readTree(reply));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void areSaidInTheCustomersLanguage() {
        UUID conversation = new Chats(NAJD_GRILL).justBegun("active", OLAYA);
        String both = kept(
                "ترحيب",
                Map.of(
                        "ar", "أهلًا {customer_name} في {branch_name} من {restaurant_name}",
                        "en", "Hello {customer_name}, this is {branch_name} of {restaurant_name}"),
                null);
        String arabicOnly = kept("شكر", Map.of("ar", "شكرًا {customer_name}"), null);

        assertThat(said(both, conversation)).startsWith("أهلًا أم خالد 0 في ").contains("العليا");
        customer(conversation, "language_preference = 'en', name = null");
        assertThat(said(both, conversation))
                .startsWith("Hello dear guest, this is Olaya")
                .endsWith("of Najd Grill");
        assertThat(said(arabicOnly, conversation)).isEqualTo("شكرًا ضيفنا الكريم");
        customer(conversation, "name = '{branch_name}'");
        assertThat(said(both, conversation)).startsWith("Hello {branch_name}, this is Olaya");
    }

    @Test
    void thoseOfABranchAreItsPeoplesOnly() {
        String owner = api.tokenOf(OWNER);
        String inDammam = kept(owner, "دمام", Map.of("ar", "الدمام"), DAMMAM);
        String inOlaya = kept("عليا", Map.of("ar", "العليا"), OLAYA);
        String general = kept("عام", Map.of("ar", "عام"), null);
        UUID conversation = new Chats(NAJD_GRILL).justBegun("active", OLAYA);

        assertThat(found("")).containsExactlyInAnyOrder(inOlaya, general);
        assertThat(ids(api.get(REPLIES + "?branch_id=" + DAMMAM, owner))).containsExactlyInAnyOrder(inDammam, general);
        assertThat(post("آخر", Map.of("ar", "آخر"), DAMMAM).status()).isEqualTo(404);
        assertThat(api.send("PATCH", REPLIES + "/" + inDammam, manager, Map.of("title", "لا"))
                        .status())
                .isEqualTo(404);
        assertThat(render(inDammam, conversation).status()).isEqualTo(404);
        assertThat(render(general, new Chats(NAJD_GRILL).justBegun("active", DAMMAM))
                        .status())
                .isEqualTo(404);
        assertThat(api.send("PATCH", REPLIES + "/" + inOlaya, manager, Map.of("everywhere", true))
                        .body()
                        .has("branch_id"))
                .isFalse();
        assertThat(api.get(REPLIES, api.tokenOf(STRANGER)).body().get("canned_replies"))
                .isEmpty();
        assertThat(api.send("PATCH", REPLIES + "/" + general, agent, Map.of("title", "لا"))
                        .status())
                .isEqualTo(403);
    }

    private String kept(String shortcut, Map<String, String> text, @Nullable UUID branch) {
        return kept(manager, shortcut, text, branch);
    }

    private String kept(String token, String shortcut, Map<String, String> text, @Nullable UUID branch) {
        Answer answer = post(token, shortcut, text, branch);
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().get("id").asString();
    }

    private Answer post(String shortcut, Map<String, String> text, @Nullable UUID branch) {
        return post(manager, shortcut, text, branch);
    }

    private Answer post(String token, String shortcut, Map<String, String> text, @Nullable UUID branch) {
        Map<String, Object> body = new HashMap<>(Map.of("shortcut", shortcut, "title", "عنوان", "text", text));
        if (branch != null) {
            body.put("branch_id", branch);
        }
        return api.postAs(token, REPLIES, body);
    }

    private Answer render(String id, UUID conversation) {
        return api.postAs(agent, REPLIES + "/" + id + "/render", Map.of("conversation_id", conversation));
    }

    private String said(String id, UUID conversation) {
        return render(id, conversation).body().get("text").asString();
    }

    private List<String> found(String query) {
        return ids(api.get(REPLIES + query, agent));
    }

    private static List<String> ids(Answer answer) {
        return answer.body()
                .get("canned_replies")
                .valueStream()
                .map(reply -> reply.get("id").asString())
                .toList();
    }

    private static void customer(UUID conversation, String set) {
        LocalDatabase.update(
                "update customers set " + set + " where id = (select customer_id from conversations where id = ?)",
                conversation);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
