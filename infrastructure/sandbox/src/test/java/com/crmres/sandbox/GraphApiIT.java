package com.crmres.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GraphApiIT extends SandboxStory {

    @Test
    void refusesWithoutATokenWithAWrongOneAndForAForeignNumber() {
        String messages = "/v25.0/" + NUMBER + "/messages";

        assertThat(send(request(messages).POST(BodyPublishers.ofString("{}")))).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo(104);
        });
        assertThat(send(request(messages)
                        .header("Authorization", "Bearer wrong")
                        .POST(BodyPublishers.ofString("{}"))))
                .satisfies(answer -> {
                    assertThat(answer.status()).isEqualTo(401);
                    assertThat(answer.code()).isEqualTo(190);
                });
        assertThat(send(request("/v25.0/999/messages")
                        .header("Authorization", "Bearer " + TOKEN)
                        .POST(BodyPublishers.ofString("{}"))))
                .satisfies(answer -> {
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.code()).isEqualTo(100);
                    assertThat(answer.json().at("/error/error_subcode").asInt()).isEqualTo(33);
                });
    }

    @Test
    void answersWhatIsNotPlayedAsAnUnknownObject() {
        Answer answer = send(request("/v25.0/" + NUMBER + "/nothing").header("Authorization", "Bearer " + TOKEN));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/message").asString()).startsWith("Unsupported get request.");
    }

    @Test
    void showsTheMessageOnThePhoneAndReportsSentAndDelivered() {
        guestWrites("السلام عليكم");
        Answer answer = restaurantWrites("وعليكم السلام");

        assertThat(answer.json().at("/contacts/0/wa_id").asString()).isEqualTo(GUEST_PHONE);
        await().untilAsserted(
                        () -> assertThat(GATEWAY.statusesOf(answer.wamid())).containsExactly("sent", "delivered"));
        JsonNode status = GATEWAY.elements("statuses").getFirst();
        assertThat(status.path("biz_opaque_callback_data").asString()).isEqualTo("o-وعليكم السلام");
        assertThat(status.at("/pricing/pricing_model").asString()).isEqualTo("PMP");
        assertThat(phone().get(1).path("ticks").asString()).isEqualTo("delivered");
    }

    @Test
    void reportsReadOnlyWhenSomebodyLooks() {
        guestWrites("هلا");
        String wamid = restaurantWrites("حياك").wamid();
        await().until(() -> GATEWAY.statusesOf(wamid).size() == 2);

        post("/control/phones/" + guest + "/open?phone_number_id=" + NUMBER, "{}");

        await().untilAsserted(() -> assertThat(GATEWAY.statusesOf(wamid)).containsExactly("sent", "delivered", "read"));
    }

    @Test
    void acceptsButFailsOutsideTheWindow() {
        guestWrites("هلا");
        post("/control/clock", Map.of("advance", "PT25H"));

        Answer answer = restaurantWrites("عندنا عرض");

        assertThat(answer.status()).isEqualTo(200);
        await().untilAsserted(
                        () -> assertThat(GATEWAY.statusesOf(answer.wamid())).containsExactly("failed"));
        JsonNode status = GATEWAY.elements("statuses").getLast();
        assertThat(status.at("/errors/0/code").asInt()).isEqualTo(131047);
        assertThat(phone()).hasSize(1);
    }

    @Test
    void failsTowardsSomebodyWhoBlocked() {
        guestWrites("هلا");
        post("/control/customers/" + guest, Map.of("blocked", true));

        String wamid = restaurantWrites("حياك").wamid();

        await().untilAsserted(() -> assertThat(GATEWAY.statusesOf(wamid)).containsExactly("failed"));
        assertThat(stats().at("/sends/failed/131026").asInt()).isEqualTo(1);
    }

    @Test
    void slowsDownASingleChatAfterABurst() {
        guestWrites("هلا");
        int refused = 0;
        for (int i = 0; i < 50; i++) {
            refused += restaurantWrites("رقم " + i).status() == 400 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(5);
        assertThat(stats().at("/sends/rejected/131056").asInt()).isEqualTo(5);
    }

    @Test
    void countsARepeatedSendAsADuplicate() {
        guestWrites("هلا");
        restaurantWrites("مرة");
        restaurantWrites("مرة");

        assertThat(stats().path("duplicates").asInt()).isEqualTo(1);
    }

    @Test
    void marksAsReadAndShowsTyping() {
        String wamid = guestWrites("هلا");

        Answer answer = graph("{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"" + wamid
                + "\",\"typing_indicator\":{\"type\":\"text\"}}");

        assertThat(answer.json().path("success").asBoolean()).isTrue();
        assertThat(phone().get(0).path("ticks").asString()).isEqualTo("read");
        assertThat(get("/control/phones").json().at("/chats/0/typing").asBoolean())
                .isTrue();
    }

    @Test
    void dropsTheConnectionAfterAcceptingWhenAsked() {
        guestWrites("هلا");
        faults("{\"graph\":{\"timeout_after_accept\":true}}");

        Answer answer = restaurantWrites("وصلت؟");

        assertThat(answer.status()).isZero();
        assertThat(phone().get(1).path("text").asString()).isEqualTo("وصلت؟");
        await().until(() -> GATEWAY.elements("statuses").size() == 2);
    }

    @Test
    void refusesWithTheAskedForStatus() {
        guestWrites("هلا");
        faults("{\"graph\":{\"status\":503}}");
        assertThat(restaurantWrites("أ").code()).isEqualTo(131016);

        faults("{\"graph\":{\"status\":502}}");
        Answer answer = restaurantWrites("ب");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        assertThat(phone()).hasSize(1);
    }
}
