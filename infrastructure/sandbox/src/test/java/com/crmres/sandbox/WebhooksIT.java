package com.crmres.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhooksIT extends SandboxStory {

    @Test
    void signsTheEscapedBytes() throws Exception {
        guestWrites("أبغى كبسة 🍗 https://x.example/a");
        await().until(() -> GATEWAY.received().size() == 1);

        FakeGateway.Received received = GATEWAY.received().getFirst();
        String body = new String(received.body(), StandardCharsets.UTF_8);
        assertThat(body).contains("\\u0623\\u0628\\u063a\\u0649", "\\ud83c\\udf57", "https:\\/\\/x.example\\/a");
        assertThat(body).isPrintable().matches("\\p{ASCII}+");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(FakeGateway.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(received.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(received.body())));
    }

    @Test
    void carriesNameNumberAndBusinessScopedId() {
        guestWrites("هلا");
        await().until(() -> GATEWAY.received().size() == 1);

        JsonNode value = GATEWAY.received().getFirst().changes().findFirst().orElseThrow();
        assertThat(value.at("/metadata/phone_number_id").asString()).isEqualTo(NUMBER);
        assertThat(value.at("/contacts/0/profile/name").asString()).isEqualTo("أم خالد");
        assertThat(value.at("/contacts/0/wa_id").asString()).isEqualTo(GUEST_PHONE);
        assertThat(value.at("/messages/0/from_user_id").asString()).startsWith("SA.");
    }

    @Test
    void omitsTheNumberOfSomebodyWithAUsernameOnly() {
        String layla = post("/control/customers", Map.of("name", "Layla", "username", "layla.h"))
                .json()
                .path("customer_id")
                .asString();
        post(
                "/control/messages",
                Map.of("phone_number_id", NUMBER, "customer_id", layla, "type", "text", "text", "hi"));
        await().until(() -> GATEWAY.received().size() == 1);

        JsonNode value = GATEWAY.received().getFirst().changes().findFirst().orElseThrow();
        assertThat(value.at("/contacts/0").has("wa_id")).isFalse();
        assertThat(value.at("/messages/0").has("from")).isFalse();
        String bsuid = value.at("/contacts/0/user_id").asString();
        Answer answer = graph("{\"messaging_product\":\"whatsapp\",\"recipient\":\"" + bsuid
                + "\",\"type\":\"text\",\"text\":{\"body\":\"hello\"}}");
        await().until(() -> GATEWAY.statusesOf(answer.wamid()).size() == 2);
        assertThat(GATEWAY.elements("statuses").getLast().has("recipient_id")).isFalse();
    }

    @Test
    void sendsAButtonReplyWithItsContext() {
        guestWrites("أبغى أطلب");
        String question = graph(
                        "{\"messaging_product\":\"whatsapp\",\"to\":\"" + GUEST_PHONE
                                + "\",\"type\":\"interactive\",\"interactive\":{\"type\":\"button\",\"body\":{\"text\":\"توصيل؟\"},"
                                + "\"action\":{\"buttons\":[{\"type\":\"reply\",\"reply\":{\"id\":\"yes\",\"title\":\"نعم\"}}]}}}")
                .wamid();
        GATEWAY.forget();
        post(
                "/control/messages",
                Map.of(
                        "phone_number_id", NUMBER,
                        "customer_id", guest,
                        "type", "interactive",
                        "payload", Map.of("type", "button_reply", "button_reply", Map.of("id", "yes", "title", "نعم")),
                        "reply_to", question));
        await().until(() -> GATEWAY.elements("messages").size() == 1);

        JsonNode message = GATEWAY.elements("messages").getFirst();
        assertThat(message.at("/interactive/button_reply/id").asString()).isEqualTo("yes");
        assertThat(message.at("/context/id").asString()).isEqualTo(question);
        assertThat(message.at("/context/from").asString()).isEqualTo("966115550001");
        assertThat(phone().get(1)
                        .at("/interactive/action/buttons/0/reply/title")
                        .asString())
                .isEqualTo("نعم");
    }

    @Test
    void triesAgainUntilItIsAcknowledged() {
        GATEWAY.answerWith(500, 503, 404);
        String wamid = guestWrites("هلا");

        await().untilAsserted(() ->
                assertThat(stats().at("/webhooks/updates_pending").asInt()).isZero());
        assertThat(GATEWAY.elements("messages"))
                .hasSize(4)
                .allMatch(message -> message.path("id").asString().equals(wamid));
        assertThat(stats().at("/webhooks/retried").asInt()).isEqualTo(3);
        assertThat(get("/control/webhooks").json().get(0).path("attempt").asInt())
                .isEqualTo(4);
    }

    @Test
    void sendsAgainWhenTheAcknowledgementIsLost() {
        faults("{\"webhooks\":{\"status\":504,\"rate\":1}}");
        guestWrites("هلا");
        await().until(() -> GATEWAY.received().size() >= 3);

        faults("{\"webhooks\":{}}");

        await().untilAsserted(() ->
                assertThat(stats().at("/webhooks/updates_acked").asInt()).isEqualTo(1));
    }

    @Test
    void keepsTheOrderOfAChat() {
        List<String> sent =
                IntStream.range(0, 40).mapToObj(i -> guestWrites("رقم " + i)).toList();
        await().until(() -> GATEWAY.elements("messages").size() == 40);

        assertThat(received()).isEqualTo(sent);
    }

    @Test
    void shufflesRepeatsAndBatchesWhenAsked() {
        faults("{\"webhooks\":{\"duplicate_rate\":1,\"shuffle\":true,\"batch\":20}}");
        List<String> sent =
                IntStream.range(0, 40).mapToObj(i -> guestWrites("رقم " + i)).toList();
        await().until(() -> GATEWAY.elements("messages").size() == 80);

        assertThat(received()).containsAll(sent);
        assertThat(received().subList(0, 40)).isNotEqualTo(sent);
        assertThat(GATEWAY.received().size()).isLessThan(70);
        assertThat(GATEWAY.received())
                .allMatch(request -> request.elements("messages").count() <= 20);
    }

    @Test
    void withholdsStatusesUntilCleared() throws InterruptedException {
        faults("{\"webhooks\":{\"hold_statuses\":true}}");
        guestWrites("هلا");
        String wamid = restaurantWrites("حياك").wamid();
        await().until(() -> stats().at("/webhooks/updates_held").asInt() == 2);
        assertThat(GATEWAY.statusesOf(wamid)).isEmpty();

        faults("{\"webhooks\":{}}");

        await().untilAsserted(() -> assertThat(GATEWAY.statusesOf(wamid)).containsExactly("sent", "delivered"));
    }

    @Test
    void announcesAChangedNumber() {
        guestWrites("هلا");
        post("/control/customers/" + guest, Map.of("change_number", "+966509999999"));
        await().until(() -> GATEWAY.elements("messages").size() == 2);

        JsonNode system = GATEWAY.elements("messages").getLast();
        assertThat(system.at("/system/type").asString()).isEqualTo("user_changed_number");
        assertThat(system.at("/system/wa_id").asString()).isEqualTo("966509999999");
        assertThat(system.path("from").asString()).isEqualTo(GUEST_PHONE);
        post("/control/customers/" + guest, Map.of("change_number", "+" + GUEST_PHONE));
    }

    private static List<String> received() {
        return GATEWAY.elements("messages").stream()
                .map(message -> message.path("id").asString())
                .toList();
    }
}
