package com.crmres.whatsapp.outbound;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class OutboundIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final GraphStub graph = GraphStub.instance();
    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final String guest = "9665" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private UUID conversation = new UUID(0, 0);

    @Autowired
    GatewayDoor gateway;

    @Autowired
    TestStaff staff;

    @BeforeEach
    void aGuestHasWritten() {
        gateway.deliver(TestWebhooks.text(najd.phoneNumberId(), guest, TestWebhooks.wamid(), "السلام عليكم"));
        await().atMost(SOON).until(() -> !najd.conversations().isEmpty());
        conversation = najd.conversationId();
    }

    @Test
    void sendsRepliesInTheirOrderAndEachOnce() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            texts.add("رد " + i);
            UUID id = staff.reply(najd, conversation, Sender.AI, texts.getLast());
            staff.signal(najd, conversation, id, 99);
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(sentTexts()).hasSizeGreaterThanOrEqualTo(10));
        assertThat(sentTexts()).containsExactlyElementsOf(texts);
    }

    @Test
    void withholdsTheAiAfterATakeOverButNeitherStaffNorWhatIsToldOfAnOrder() {
        staff.takeOver(najd, conversation);
        UUID ai = staff.reply(najd, conversation, Sender.AI, "من الآلي");
        UUID person = staff.reply(najd, conversation, Sender.STAFF, "معك سارة");
        UUID order = staff.reply(najd, conversation, Sender.SYSTEM, "طلبك رقم 17 جاهز");

        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(order)).isEqualTo("accepted"));
        assertThat(delivery(person)).isEqualTo("accepted");
        assertThat(delivery(ai)).isEqualTo("withheld");
        assertThat(sentTexts()).containsExactly("معك سارة", "طلبك رقم 17 جاهز");
    }

    @Test
    void sendsNothingFreeFormOutsideTheWindow() {
        LocalDatabase.update(
                "update conversations set last_customer_message_at = now() - interval '23 hours 56 minutes' where id = ?",
                conversation);
        UUID late = staff.reply(najd, conversation, Sender.STAFF, "متأخر");

        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(late)).isEqualTo("withheld"));
        assertThat(sentTexts()).isEmpty();
    }

    @Test
    void repeatsWhatMetaRefusedForNowAndFailsWhatItRefusedForGood() {
        graph.refuse(131016, 1);
        UUID later = staff.reply(najd, conversation, Sender.AI, "131016: لاحقا");
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(later)).isEqualTo("accepted"));
        assertThat(row(later))
                .containsEntry("attempt", 2)
                .containsEntry("refusals", 1)
                .containsEntry("enqueue_count", 2);

        graph.refuse(131026, 5);
        UUID never = staff.reply(najd, conversation, Sender.AI, "131026: أبدا");
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(never)).isEqualTo("failed"));
        assertThat(row(never)).containsEntry("attempt", 1).containsEntry("failure_code", 131026);
    }

    @Test
    void aLaterMessageDoesNotOvertakeOneThatWaits() {
        graph.refuse(131000, 1);
        UUID first = staff.reply(najd, conversation, Sender.AI, "131000: أولا");
        UUID second = staff.reply(najd, conversation, Sender.AI, "ثانيا");

        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(second)).isEqualTo("accepted"));
        assertThat(delivery(first)).isEqualTo("accepted");
        assertThat(sentTexts()).containsExactly("131000: أولا", "ثانيا");
    }

    @Test
    void waitsWhileMetaCannotBeReached() {
        List<UUID> waiting = new ArrayList<>();
        graph.downWhile(() -> {
            waiting.add(staff.reply(najd, conversation, Sender.AI, "تنتظر"));
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(delivery(waiting.getFirst())).isEqualTo("queued");
                assertThat(row(waiting.getFirst()).get("next_attempt_at")).isNotNull();
            });
        });

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(delivery(waiting.getFirst())).isEqualTo("accepted"));
        assertThat(sentTexts()).containsExactly("تنتظر");
    }

    @Test
    void aStatusSettlesASendWhoseAnswerWasCut() {
        UUID id = staff.reply(najd, conversation, Sender.AI, "cut: وصلت");
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("unknown"));
        GraphStub.Sent sent = graph.sentTo("+" + guest).getFirst();

        gateway.deliver(TestWebhooks.status(najd.phoneNumberId(), sent.wamid(), "sent", id.toString()));

        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("sent"));
        assertThat(row(id)).containsEntry("wamid", sent.wamid()).containsEntry("resent", false);
        await().during(Duration.ofSeconds(4))
                .atMost(SOON)
                .until(() -> graph.sentTo("+" + guest).size() == 1);
    }

    @Test
    void sendsAnUnknownOneOnceMoreWhenLaterOnesHaveStatuses() {
        UUID lost = staff.reply(najd, conversation, Sender.AI, "broken: ضاعت");
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(lost)).isEqualTo("unknown"));
        UUID later = staff.reply(najd, conversation, Sender.AI, "بعدها");
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(later)).isEqualTo("accepted"));
        GraphStub.Sent laterSent = graph.sentTo("+" + guest).getLast();
        gateway.deliver(TestWebhooks.status(najd.phoneNumberId(), laterSent.wamid(), "delivered", ""));

        await().atMost(SOON).untilAsserted(() -> assertThat(row(lost)).containsEntry("resent", true));
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(lost)).isEqualTo("failed"));
        assertThat(graph.sentTo("+" + guest).stream().filter(one -> one.ownId().equals(lost.toString())))
                .hasSize(2);
    }

    @Test
    void tellsStaffWhenNoStatusEverComes() {
        UUID id = staff.reply(najd, conversation, Sender.AI, "broken: صمت");

        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("failed"));
        assertThat(row(id)).containsEntry("failure_title", "outcome_unknown").containsEntry("attempt", 1);
        assertThat(graph.sentTo("+" + guest)).hasSize(1);
    }

    @Test
    void aRowLeftSendingByACrashIsUnknown() {
        UUID id = staff.reply(najd, conversation, Sender.AI, "قبل الانهيار");
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("accepted"));
        LocalDatabase.update("""
                update messages set delivery = 'sending', wamid = null, accepted_at = null,
                  attempted_at = now(), next_attempt_at = now() + interval '2 seconds' where id = ?
                """, id);

        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("unknown"));
        GraphStub.Sent sent = graph.sentTo("+" + guest).getFirst();
        gateway.deliver(TestWebhooks.status(najd.phoneNumberId(), sent.wamid(), "delivered", id.toString()));
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("delivered"));
        assertThat(graph.sentTo("+" + guest)).hasSize(1);
    }

    @Test
    void findsAMessageWhoseSignalWasLost() {
        UUID id = staff.reply(najd, conversation, Sender.AI, "ضاعت إشارتها");
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("accepted"));
        assertThat(row(id).get("enqueued_at")).isNotNull();
        LocalDatabase.update("""
                update messages set delivery = 'queued', wamid = null, accepted_at = null, next_attempt_at = null,
                  enqueued_at = now() - interval '11 minutes' where id = ?
                """, id);

        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("accepted"));
        assertThat(row(id)).containsEntry("enqueue_count", 2);
        assertThat(LocalDatabase.number(
                        "select count(*) from messages where id = ? and enqueued_at > now() - interval '1 minute'", id))
                .isEqualTo(1);
        assertThat(graph.sentTo("+" + guest)).hasSize(2);
    }

    @Test
    void aStatusAfterWeGaveUpStillCounts() {
        UUID id = staff.reply(najd, conversation, Sender.AI, "cut: متأخرة");
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("failed"));
        String wamid = graph.sentTo("+" + guest).getFirst().wamid();

        gateway.deliver(TestWebhooks.status(najd.phoneNumberId(), wamid, "delivered", id.toString()));

        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("delivered"));
        assertThat(row(id).get("failure_code")).isNull();
    }

    @Test
    void aStatusThatComesBeforeItsWamidWaitsForIt() {
        UUID id = staff.reply(najd, conversation, Sender.AI, "cut: سبقت حالتها");
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("unknown"));
        GraphStub.Sent sent = graph.sentTo("+" + guest).getFirst();

        // without our own id in it nobody can tell yet whose status this is
        gateway.deliver(TestWebhooks.status(najd.phoneNumberId(), sent.wamid(), "read", ""));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(najd.count("message_statuses")).isEqualTo(1));
        gateway.deliver(TestWebhooks.status(najd.phoneNumberId(), sent.wamid(), "sent", id.toString()));

        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("read"));
        assertThat(najd.count("message_statuses")).isZero();
    }

    @Test
    void aFailedStatusFailsTheMessage() {
        UUID id = staff.reply(najd, conversation, Sender.AI, "لن تصل");
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("accepted"));
        String wamid = graph.sentTo("+" + guest).getFirst().wamid();

        gateway.deliver(TestWebhooks.status(najd.phoneNumberId(), wamid, "failed", ""));

        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(id)).isEqualTo("failed"));
        assertThat(row(id)).containsEntry("failure_code", 131026).containsEntry("failure_title", "Undeliverable");
    }

    private List<String> sentTexts() {
        return graph.sentTo("+" + guest).stream().map(GraphStub.Sent::text).toList();
    }

    private static @Nullable Object delivery(UUID message) {
        return row(message).get("delivery");
    }

    private static Map<String, @Nullable Object> row(UUID message) {
        return LocalDatabase.rows("select * from messages where id = ?", message)
                .getFirst();
    }
}
