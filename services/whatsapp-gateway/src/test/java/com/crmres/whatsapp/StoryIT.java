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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class StoryIT {

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

        // she writes
        assertThat(gateway.deliver(
                        TestWebhooks.text(najd.phoneNumberId(), UM_KHALID, wamid, "السلام عليكم، وش عندكم اليوم؟")))
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(najd.messages()).hasSize(1));
        Map<String, @Nullable Object> message = najd.messages().getFirst();
        assertThat(message)
                .containsEntry("wamid", wamid)
                .containsEntry("text", "السلام عليكم، وش عندكم اليوم؟")
                .containsEntry("seq", 1L)
                .containsEntry("needs_answer", true);

        // she sees that it was read
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(graph.read()).contains(wamid));

        // she is known
        assertThat(LocalDatabase.rows("select name from customers where restaurant_id = ?", najd.id()))
                .containsExactly(Map.of("name", "أم خالد"));
        Map<String, @Nullable Object> conversation = najd.conversations().getFirst();
        assertThat(conversation).containsEntry("status", "active").containsEntry("branch_id", najd.branchId());

        // the answer goes out
        UUID reply = staff.reply(najd, najd.conversationId(), Sender.AI, "وعليكم السلام، حياك الله");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(delivery(reply)).isEqualTo("accepted"));
        GraphStub.Sent sent = graph.sentTo("+" + UM_KHALID).stream()
                .filter(one -> one.ownId().equals(reply.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(sent.text()).isEqualTo("وعليكم السلام، حياك الله");

        // and its ticks come back, in the wrong order
        for (String status : new String[] {"delivered", "sent", "read"}) {
            assertThat(gateway.deliver(
                            TestWebhooks.status(najd.phoneNumberId(), sent.wamid(), status, reply.toString())))
                    .isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(delivery(reply)).isEqualTo("read"));
        await().atMost(Duration.ofSeconds(10))
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
