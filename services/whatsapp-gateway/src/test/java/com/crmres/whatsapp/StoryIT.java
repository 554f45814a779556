package com.crmres.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.model.conversation.Sender;
import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.GraphStub;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestStaff;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class StoryIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String UM_KHALID = "966500000001";

    private final GraphStub graph = GraphStub.instance();
    private final TestRestaurant najd = TestRestaurant.najdGrill();

    @Autowired
    GatewayDoor gateway;

    @Autowired
    TestStaff staff;

    @Test
    void aGuestWritesAndIsAnswered() {
        String wamid = TestWebhooks.wamid();
        sheWrites(wamid);
        sheSeesThatItWasRead(wamid);
        sheIsKnown();
        UUID reply = staff.reply(najd, najd.conversationId(), Sender.AI, "وعليكم السلام، حياك الله");
        GraphStub.Sent sent = theAnswerGoesOut(reply);
        itsTicksComeBackInTheWrongOrder(reply, sent);
        theBooksBalance();
    }

    private void sheWrites(String wamid) {
        String text = "السلام عليكم، وش عندكم اليوم؟";
        assertThat(gateway.deliver(TestWebhooks.text(najd.phoneNumberId(), UM_KHALID, wamid, text)))
                .isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> assertThat(najd.messages()).hasSize(1));
        assertThat(najd.messages().getFirst())
                .containsEntry("wamid", wamid)
                .containsEntry("text", text)
                .containsEntry("seq", 1L)
                .containsEntry("needs_answer", true);
    }

    private void sheSeesThatItWasRead(String wamid) {
        await().atMost(SOON).untilAsserted(() -> assertThat(graph.read()).contains(wamid));
    }

    private void sheIsKnown() {
        assertThat(LocalDatabase.rows("select name from customers where restaurant_id = ?", najd.id()))
                .containsExactly(Map.of("name", "أم خالد"));
        assertThat(najd.conversations().getFirst())
                .containsEntry("status", "active")
                .containsEntry("branch_id", najd.branchId());
    }

    private GraphStub.Sent theAnswerGoesOut(UUID reply) {
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(reply)).isEqualTo("accepted"));
        GraphStub.Sent sent = graph.sentTo("+" + UM_KHALID).stream()
                .filter(one -> one.ownId().equals(reply.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(sent.text()).isEqualTo("وعليكم السلام، حياك الله");
        return sent;
    }

    private void itsTicksComeBackInTheWrongOrder(UUID reply, GraphStub.Sent sent) {
        for (String status : List.of("delivered", "sent", "read")) {
            assertThat(gateway.deliver(
                            TestWebhooks.status(najd.phoneNumberId(), sent.wamid(), status, reply.toString())))
                    .isEqualTo(200);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(reply)).isEqualTo("read"));
    }

    private void theBooksBalance() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                gateway.ledger(najd.phoneNumberId()).path("gap").asInt(-1))
                        .isZero());
        assertThat(gateway.ledger(najd.phoneNumberId()).path("received").asInt())
                .isEqualTo(4);
    }

    private static @Nullable Object delivery(UUID message) {
        return LocalDatabase.rows("select delivery from messages where id = ?", message)
                .getFirst()
                .get("delivery");
    }
}
