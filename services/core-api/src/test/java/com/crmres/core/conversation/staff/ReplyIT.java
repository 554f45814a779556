package com.crmres.core.conversation.staff;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.core.DemoRestaurants;
import com.crmres.event.signal.Queues;
import com.crmres.testing.LocalDatabase;
import io.awspring.cloud.sqs.operations.SqsTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A person writes to a guest: once, the one road out, and only where that is theirs to do. */
@CoreApiTest
class ReplyIT {

    private static final Chats NAJD = new Chats(NAJD_GRILL);

    @Autowired
    private Api api;

    @Autowired
    private SqsTemplate queues;

    private Desk sultan = new Desk(api, "", new UUID(0, 0));
    private Desk fahd = sultan;

    @BeforeEach
    void aGuestWrites() {
        UUID conversation = NAJD.justBegun("active", OLAYA);
        sultan = Desk.of(api, OWNER, conversation);
        fahd = Desk.of(api, AGENT, conversation);
    }

    @Test
    void takesOverAndGoesTheOneRoadOut() {
        Api.Answer answer = sultan.replies("first", "حياكم الله، وصلنا طلبكم");

        assertThat(answer.status()).isEqualTo(201);
        JsonNode message = answer.body();
        assertThat(message.get("sender").asString()).isEqualTo("staff");
        assertThat(message.get("delivery").asString()).isEqualTo("queued");
        assertThat(message.get("client_key").asString()).isEqualTo("first");
        assertThat(message.at("/sent_by/name").asString()).isEqualTo("سلطان العتيبي");
        assertThat(message.get("seq").asInt()).isEqualTo(2);
        JsonNode shown = sultan.reads().body();
        assertThat(shown.get("handled_by").asString()).isEqualTo("staff");
        assertThat(shown.at("/assigned_to/name").asString()).isEqualTo("سلطان العتيبي");
        assertThat(shown.has("taken_over_at")).isTrue();
        assertThat(sultan.unanswered()).isZero();
        assertThat(sultan.audit()).containsExactly("conversation.taken_over", "conversation.replied");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> nextSend().contains(message.get("id").asString()));
    }

    @Test
    void screensHearOfIt() {
        String before = sultan.newsCursor();
        String id = sultan.replies("heard", "أبشروا").body().get("id").asString();

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(sultan.newsSince(before))
                        .contains("message:new", "conversation:status")
                        .contains(id));
    }

    @Test
    void isOneMessageHoweverOftenItIsAskedFor() {
        JsonNode first = sultan.replies("again", "لحظة من فضلك").body();

        Api.Answer second = sultan.replies("again", "لحظة من فضلك");
        Api.Answer other = sultan.replies("again", "شيء آخر");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().get("id")).isEqualTo(first.get("id"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
        assertThat(sultan.messagesOf("staff")).isEqualTo(1);
        assertThat(fahd.repliesBeside("again", "مفتاح لشخص آخر").status()).isEqualTo(201);
    }

    @Test
    void isOneMessageWhenAskedForTwentyTimesAtOnce() throws Exception {
        Callable<Api.Answer> reply = () -> sultan.replies("storm", "وصلنا");
        List<Api.Answer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads
                    .invokeAll(IntStream.range(0, 20).mapToObj(i -> reply).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.body().get("id"))
                .containsOnly(answers.getFirst().body().get("id"));
        assertThat(sultan.messagesOf("staff")).isEqualTo(1);
        assertThat(sultan.audit()).containsExactly("conversation.taken_over", "conversation.replied");
    }

    @Test
    void doesNotKeepTheKeyOfARequestThatFailed() {
        LocalDatabase.update(
                "update conversations set last_customer_message_at = now() - interval '23 hours 56 minutes' where id = ?",
                sultan.conversation());
        Api.Answer closed = sultan.replies("later", "السلام عليكم");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.code()).isEqualTo("window_closed");
        assertThat(closed.body().at("/error/message").asString())
                .containsPattern("\\p{IsArabic}")
                .contains("24");

        LocalDatabase.update(
                "update conversations set last_customer_message_at = now() where id = ?", sultan.conversation());

        assertThat(sultan.replies("later", "السلام عليكم").status()).isEqualTo(201);
    }

    @Test
    void offersTemplatesWhereWordsAreTooLateAndSendsTheOneThatIsChosen() {
        LocalDatabase.update(
                "update conversations set last_customer_message_at = now() - interval '25 hours' where id = ?",
                sultan.conversation());
        template("order_ready", "utility", "approved", "طلبك رقم {{1}} جاهز في فرع {{2}}، بانتظارك");
        template("weekend_offer", "marketing", "approved", "عرض نهاية الأسبوع");
        template("old_text", "utility", "paused", "نص قديم");

        JsonNode offers = sultan.replies("words", "السلام عليكم").body().at("/error/details/templates");
        assertThat(offers).hasSize(1);
        assertThat(offers.at("/0/places").toString()).isEqualTo("[\"1\",\"2\"]");

        assertThat(sultan.reads("/templates").body().at("/templates").toString())
                .isEqualTo(offers.toString());

        Map<String, Object> choice = Map.of("name", "order_ready", "language", "ar", "values", List.of("17", "العليا"));
        Api.Answer sent = sultan.posts("/messages", Map.of("template", choice), "Idempotency-Key", "chosen");
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.body().at("/kind").asString()).isEqualTo("template");
        assertThat(sent.body().at("/content").asString()).isEqualTo("طلبك رقم 17 جاهز في فرع العليا، بانتظارك");
        assertThat(sent.body().at("/metadata/components/0/parameters/1/text").asString())
                .isEqualTo("العليا");
    }

    @Test
    void sendsNoTemplateThatIsNotApprovedOrNotFilled() {
        template("order_ready", "utility", "approved", "طلبك رقم {{1}} جاهز");

        assertThat(chosen("order_ready", List.of()).code()).isEqualTo("template_values");
        assertThat(chosen("no_such", List.of()).code()).isEqualTo("template_not_sendable");
        assertThat(sultan.posts("/messages", Map.of(), "Idempotency-Key", "nothing")
                        .status())
                .isEqualTo(400);
    }

    private Api.Answer chosen(String name, List<String> values) {
        return sultan.posts(
                "/messages",
                Map.of("template", Map.of("name", name, "language", "ar", "values", values)),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static void template(String name, String category, String status, String body) {
        LocalDatabase.update("delete from templates where name = ?", name);
        LocalDatabase.update("""
                insert into templates (id, restaurant_id, waba_id, name, language, category, components, status,
                  created_at, updated_at)
                select ?, n.restaurant_id, n.waba_id, ?, 'ar', ?, jsonb_build_array(
                  jsonb_build_object('type', 'BODY', 'text', ?)), ?, now(), now()
                from whatsapp_numbers n where n.restaurant_id = ? limit 1
                """, UUID.randomUUID(), name, category, body, status, NAJD_GRILL);
    }

    @Test
    void answersOneMessageOfTheSameConversationOnly() {
        JsonNode greeting = sultan.reads().body().at("/messages/0");
        String id = greeting.get("id").asString();
        UUID elsewhere = NAJD.justBegun("active", OLAYA);

        Api.Answer quoted = sultan.posts(
                "/messages", Map.of("text", "وعليكم السلام", "reply_to", id), "Idempotency-Key", "quoting");
        Api.Answer foreign = sultan.in(elsewhere)
                .posts("/messages", Map.of("text", "ردّ", "reply_to", id), "Idempotency-Key", "wrong");

        assertThat(quoted.body().get("reply_to").asString())
                .isEqualTo(greeting.get("wamid").asString());
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.body().at("/error/details/fields/reply_to").asString())
                .isEqualTo("القيمة غير صحيحة.");
    }

    @Test
    void leavesAnAssignedConversationWithWhomItIs() {
        fahd.takesOver();

        Api.Answer refused = sultan.replies("helping", "معكم سلطان");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("taken_by_other");
        assertThat(refused.body().at("/error/details/assigned_to/name").asString())
                .isEqualTo("فهد الدوسري");
        assertThat(sultan.messagesOf("staff")).isZero();
        assertThat(sultan.repliesBeside("helping", "معكم سلطان").status()).isEqualTo(201);
        assertThat(sultan.replies("helping", "معكم سلطان").status()).isEqualTo(200);

        assertThat(sultan.reads().body().at("/assigned_to/name").asString()).isEqualTo("فهد الدوسري");
    }

    @Test
    void answersAnEscalatedOneWithoutChangingItsStatus() {
        Desk escalated = sultan.in(NAJD.justBegun("escalated", OLAYA));

        assertThat(escalated.replies("escalated", "أبشر").status()).isEqualTo(201);

        assertThat(escalated.column("status")).isEqualTo("escalated");
        assertThat(escalated.column("waiting_since")).isNull();
        assertThat(escalated.column("taken_over_at")).isNotNull();
    }

    @Test
    void saysNothingInAClosedConversation() {
        Api.Answer answer = sultan.in(NAJD.justBegun("resolved", OLAYA)).replies("late", "مرحبا");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("conversation_closed");
    }

    @Test
    void isForThoseWhoTalkToCustomersOfTheirBranchOnly() {
        Desk hind = Desk.of(api, DemoRestaurants.viewer(), sultan.conversation());
        Desk stranger = Desk.of(api, STRANGER, sultan.conversation());
        Desk elsewhere = fahd.in(NAJD.justBegun("active", DAMMAM));

        for (String path : List.of("/take-over", "/hand-back", "/resolve")) {
            assertThat(hind.posts(path, Map.of()).status())
                    .as("viewer %s", path)
                    .isEqualTo(403);
            assertThat(stranger.posts(path, Map.of()).status())
                    .as("stranger %s", path)
                    .isEqualTo(404);
            assertThat(elsewhere.posts(path, Map.of()).status())
                    .as("branch %s", path)
                    .isEqualTo(404);
            assertThat(fahd.in(UUID.randomUUID()).posts(path, Map.of()).status())
                    .as("nothing %s", path)
                    .isEqualTo(404);
        }
        assertThat(hind.replies("no", "لا").status()).isEqualTo(403);
        assertThat(stranger.replies("no", "لا").status()).isEqualTo(404);
        assertThat(elsewhere.replies("no", "لا").status()).isEqualTo(404);
        assertThat(hind.reads().status()).isEqualTo(200);
        assertThat(hind.posts("/read", Map.of("seq", 1)).status()).isEqualTo(204);
        assertThat(elsewhere.posts("/read", Map.of("seq", 1)).status()).isEqualTo(404);
        assertThat(stranger.posts("/read", Map.of("seq", 1)).status()).isEqualTo(404);
        assertThat(sultan.audit()).isEmpty();
        assertThat(sultan.column("handled_by")).isEqualTo("ai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\"\"}",
                "{\"text\":\"  \"}",
                "{\"text\":\"a\\u0000b\"}",
                "{\"text\":\"\\u200B\\u202E\"}",
                "{\"text\":\"\\u3164\"}",
                "{\"text\":1}x",
                "[]"
            })
    void refusesWhatIsNoMessage(String body) {
        assertThat(sultan.posts("/messages", body, "Idempotency-Key", "k").status())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsTooLongOrHasNoKey() {
        assertThat(sultan.replies("long", "م".repeat(4097)).status()).isEqualTo(400);
        assertThat(sultan.replies("fits", "م".repeat(4096)).status()).isEqualTo(201);
        assertThat(sultan.posts("/messages", Map.of("text", "بلا مفتاح")).status())
                .isEqualTo(400);
        assertThat(sultan.replies("k".repeat(65), "مفتاح طويل").status()).isEqualTo(400);
        assertThat(sultan.replies("two words", "مفتاح بفراغ").status()).isEqualTo(400);
        assertThat(sultan.messagesOf("staff")).isEqualTo(1);
    }

    private String nextSend() {
        return queues.receive(
                        options -> options.queue(Queues.OUTBOUND).pollTimeout(Duration.ofSeconds(2)), String.class)
                .map(found -> found.getPayload())
                .orElse("");
    }
}
