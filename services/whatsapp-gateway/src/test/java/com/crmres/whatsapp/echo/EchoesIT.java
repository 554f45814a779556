package com.crmres.whatsapp.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.model.conversation.Sender;
import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.Facts;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.GraphStub;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestStaff;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class EchoesIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final String guest = "9665" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 100_000_000L);

    @Autowired
    GatewayDoor gateway;

    @Autowired
    TestStaff staff;

    @Autowired
    Facts facts;

    @Test
    void storesAReplyByPhoneOnceAndSilencesTheAi() {
        ask();
        UUID unsent = staff.draft(najd, najd.conversationId(), Sender.AI, "أهلًا من المساعد");
        String wamid = TestWebhooks.wamid();
        echo(wamid, "text", "\"text\":{\"body\":\"معك سلطان\"}");
        echo(wamid, "text", "\"text\":{\"body\":\"معك سلطان\"}");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(gateway.ledger(najd.phoneNumberId())
                                .path("repeated")
                                .asInt())
                        .isEqualTo(1));
        Map<String, @Nullable Object> reply = row(wamid);
        assertThat(reply.get("sender")).isEqualTo("staff");
        assertThat(reply.get("text")).isEqualTo("معك سلطان");
        assertThat(reply.get("delivery")).isEqualTo("sent");
        assertThat(reply.get("from_phone")).isEqualTo(true);
        assertThat(reply.get("conversation_id")).isEqualTo(najd.conversationId());
        assertThat(najd.conversations().getFirst().get("handled_by")).isEqualTo("staff");
        assertThat(najd.conversations().getFirst().get("taken_over_at")).isNotNull();
        assertThat(LocalDatabase.number(
                        "select count(*) from messages where restaurant_id = ? and needs_answer", najd.id()))
                .isZero();
        staff.signal(najd, najd.conversationId(), unsent, 1);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(LocalDatabase.rows("select delivery from messages where id = ?", unsent))
                                .containsExactly(Map.of("delivery", "withheld")));
        assertThat(GraphStub.instance().sentTo("+" + guest)).isEmpty();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(facts.of(najd.id(), "PhoneReplied"))
                        .singleElement()
                        .satisfies(fact ->
                                assertThat(fact.path("took_over").asBoolean()).isTrue()));
    }

    @Test
    void opensAConversationThatTheRestaurantBegins() {
        echo(TestWebhooks.wamid(), "image", "\"image\":{\"id\":\"1\",\"caption\":\"عرض اليوم\"}");

        await().atMost(SOON).untilAsserted(() -> assertThat(najd.messages()).hasSize(1));
        assertThat(najd.conversations()).singleElement().satisfies(conversation -> {
            assertThat(conversation.get("last_customer_message_at")).isNull();
            assertThat(conversation.get("handled_by")).isEqualTo("staff");
        });
        assertThat(najd.count("customers")).isEqualTo(1);
        assertThat(LocalDatabase.rows("select direction, kind from media where restaurant_id = ?", najd.id()))
                .as("the picture is fetched like a guest's")
                .containsExactly(Map.of("direction", "out", "kind", "image"));
    }

    @Test
    void takesNothingOverForAnEmoji() {
        String asked = ask();
        echo(TestWebhooks.wamid(), "reaction", "\"reaction\":{\"message_id\":\"" + asked + "\",\"emoji\":\"👍\"}");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(row(asked).get("reaction")).isEqualTo("👍"));
        assertThat(najd.conversations().getFirst().get("handled_by")).isEqualTo("ai");
    }

    @Test
    void parksAnEchoToNobody() {
        assertThat(gateway.deliver(TestWebhooks.change(najd.phoneNumberId(), "smb_message_echoes", """
                        "message_echoes":[{"from":"1","id":"wamid.x","type":"text","text":{"body":"?"}}]""")))
                .isEqualTo(200);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(najd.parked())
                        .extracting(row -> row.get("reason"))
                        .containsExactly("no_recipient"));
    }

    private String ask() {
        String wamid = TestWebhooks.wamid();
        gateway.deliver(TestWebhooks.text(najd.phoneNumberId(), guest, wamid, "متى تفتحون؟"));
        await().atMost(SOON).untilAsserted(() -> assertThat(najd.messages()).hasSize(1));
        return wamid;
    }

    private void echo(String wamid, String type, String fields) {
        assertThat(gateway.deliver(TestWebhooks.echo(najd.phoneNumberId(), guest, wamid, type, fields)))
                .isEqualTo(200);
    }

    private Map<String, @Nullable Object> row(String wamid) {
        return najd.messages().stream()
                .filter(row -> wamid.equals(row.get("wamid")))
                .findFirst()
                .orElse(Map.of());
    }
}
