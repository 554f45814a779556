package com.crmres.ai.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.ai.testing.TestGuest;
import com.crmres.ai.testing.TestRestaurant;
import com.crmres.event.signal.Queues;
import com.crmres.model.conversation.MessageContent;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import com.crmres.testing.LocalInfrastructureExtension;
import io.awspring.cloud.sqs.operations.SqsTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A guest writes, and is answered: signal, turn, reply, facts. */
@LocalInfrastructure(clean = true)
@ActiveProfiles("local")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"crmres.turn.sweep-every=500ms"})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class TurnStoryIT {

    @Autowired
    SqsTemplate queues;

    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final TestGuest umKhalid = najd.guest("أم خالد");

    @Test
    void aGreetingWithAQuestionIsReturnedWithTheMenu() {
        LocalInfrastructureExtension.purgeQueues();
        umKhalid.writes("السلام عليكم، وش عندكم اليوم؟");
        signal(umKhalid);

        await().until(() -> !umKhalid.replies().isEmpty());
        assertThat(umKhalid.replies())
                .singleElement()
                .asString()
                .startsWith("وعليكم السلام")
                .contains("*المشويات*", "• كباب لحم: 38 ريال", "• شيش طاووق: 34.50 ريال", "• بيبسي: 4 ريال");
        assertThat(umKhalid.unanswered()).isZero();
        assertThat(umKhalid.conversation("turn_token")).isNull();
        assertThat(body("outbound.fifo")).contains("message_id", najd.id().toString());
        assertThat(body("facts-analytics-service"))
                .contains(
                        "TurnAnswered",
                        "\"intent\":\"menu\"",
                        "\"language\":\"ar\"",
                        umKhalid.conversationId().toString());
        assertThat(record(umKhalid)).containsEntry("intent", "menu").containsEntry("personality", "casual");
    }

    @Test
    void mixedFeedbackIsAcknowledgedRatedAndThankedFor() {
        umKhalid.writes("الأكل كان لذيذ بس الخدمة بطيئة شوي");
        signal(umKhalid);

        await().until(() -> umKhalid.replies().size() == 1);
        assertThat(umKhalid.replies().getFirst()).contains("الأكل", "بطء الخدمة", "من 1 إلى 5");
        assertThat(LocalDatabase.rows(
                        "select kind, payload->>'type' as type from messages where conversation_id = ? and sender = 'ai'",
                        umKhalid.conversationId()))
                .containsExactly(Map.of("kind", "interactive", "type", "list"));
        assertThat(feedback(umKhalid)).containsEntry("sentiment", "mixed").containsEntry("rating", null);
        assertThat(umKhalid.conversation("type")).isEqualTo("feedback");

        umKhalid.touches("rating:4", "⭐⭐⭐⭐");
        signal(umKhalid);

        await().until(() -> umKhalid.replies().size() == 2);
        assertThat(feedback(umKhalid)).containsEntry("rating", 4).containsEntry("requires_followup", false);
    }

    @Test
    void negativeFeedbackAlertsAtOnceAndIsStillRated() {
        umKhalid.writes("الطلب تأخر ساعتين ووصل بارد");
        signal(umKhalid);

        await().until(() -> umKhalid.replies().size() == 1);
        assertThat(feedback(umKhalid)).containsEntry("requires_followup", true);
        assertThat(umKhalid.conversation("status")).isEqualTo("active");

        umKhalid.writes("١");
        signal(umKhalid);

        await().until(() -> umKhalid.replies().size() == 2);
        assertThat(umKhalid.replies().getLast()).contains("مدير");
        assertThat(LocalDatabase.number(
                        "select count(*) from feedback where conversation_id = ?", umKhalid.conversationId()))
                .isEqualTo(1);
    }

    @Test
    void sixBubblesAreOneTurn() throws InterruptedException {
        for (String bubble : List.of("السلام عليكم", "كيف حالكم", "ابي اسأل", "عندكم", "كباب", "؟")) {
            umKhalid.writes(bubble);
            signal(umKhalid);
            Thread.sleep(120);
        }

        await().until(() -> !umKhalid.replies().isEmpty());
        await().during(Duration.ofSeconds(2)).until(() -> umKhalid.replies().size() == 1);
        assertThat(umKhalid.replies().getFirst()).contains("وعليكم السلام", "كباب لحم: 38 ريال");
        assertThat(LocalDatabase.number(
                        "select count(distinct turn_id) from messages where conversation_id = ?",
                        umKhalid.conversationId()))
                .isEqualTo(1);
    }

    @Test
    void anAlbumOfSixPicturesIsHandedOverOnce() {
        IntStream.range(0, 6).forEach(picture -> {
            umKhalid.sends(new MessageContent("image", null, Map.of("id", picture), null, true), Instant.now());
            signal(umKhalid);
        });

        await().until(() -> "escalated".equals(umKhalid.conversation("status")));
        await().during(Duration.ofSeconds(2)).until(() -> umKhalid.replies().size() == 1);
        assertThat(umKhalid.conversation("escalation_reason")).isEqualTo("unreadable_media");
    }

    @Test
    void afterHandingOverTheAssistantIsSilent() {
        umKhalid.writes("ابي اكلم موظف");
        signal(umKhalid);
        await().until(() -> umKhalid.replies().size() == 1);
        assertThat(umKhalid.conversation("status")).isEqualTo("escalated");
        assertThat(umKhalid.conversation("handled_by")).isEqualTo("staff");
        assertThat(umKhalid.conversation("escalation_reason")).isEqualTo("asked_for_human");

        umKhalid.writes("وش عندكم اليوم؟");
        signal(umKhalid);

        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(6))
                .until(() -> umKhalid.replies().size() == 1);
        assertThat(umKhalid.unanswered()).isEqualTo(1);
    }

    @Test
    void aMessageWithoutASignalIsFoundByTheSweeper() {
        umKhalid.wrote("شكرا", Instant.now().minusSeconds(30));

        await().until(() -> umKhalid.replies().size() == 1);
    }

    @Test
    void thanksAfterGoodbyeNeedNoAnswer() {
        umKhalid.writes("شكرا");
        signal(umKhalid);
        await().until(() -> umKhalid.replies().size() == 1);

        umKhalid.writes("تسلم");
        signal(umKhalid);

        await().until(() -> umKhalid.unanswered() == 0);
        assertThat(umKhalid.replies()).hasSize(1);
    }

    @Test
    void guestsAreAnsweredWithinTwoSeconds() {
        List<TestGuest> guests = IntStream.range(0, 100)
                .mapToObj(number -> najd.guest("ضيف " + number))
                .toList();
        for (TestGuest guest : guests) {
            guest.writes(ThreadLocalRandom.current().nextBoolean() ? "وش عندكم اليوم؟" : "الأكل كان لذيذ");
            signal(guest);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> LocalDatabase.number(
                                "select count(*) from messages where restaurant_id = ? and sender = 'ai'", najd.id())
                        == guests.size());

        List<Double> waits = new ArrayList<>();
        for (TestGuest guest : guests) {
            waits.add(guest.secondsWaited());
        }
        waits.sort(Double::compare);
        System.out.printf("stored to answered: median %.3f s, p95 %.3f s%n", waits.get(49), waits.get(94));
        assertThat(waits.get(94)).isLessThan(3);
    }

    private void signal(TestGuest guest) {
        queues.send(Queues.AI_TURNS, guest.signal());
    }

    private String body(String queue) {
        return queues.receive(options -> options.queue(queue).pollTimeout(Duration.ofSeconds(10)), String.class)
                .orElseThrow()
                .getPayload();
    }

    private static Map<String, @Nullable Object> feedback(TestGuest guest) {
        return LocalDatabase.rows(
                        "select sentiment, rating, requires_followup from feedback where conversation_id = ?",
                        guest.conversationId())
                .getFirst();
    }

    private static Map<String, @Nullable Object> record(TestGuest guest) {
        return LocalDatabase.rows("""
                        select output->'understanding'->>'intent' as intent, input->>'personality' as personality
                        from turn_records where conversation_id = ?""", guest.conversationId()).getFirst();
    }
}
