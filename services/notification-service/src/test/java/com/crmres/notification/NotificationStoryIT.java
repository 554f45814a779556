package com.crmres.notification;

import static com.crmres.notification.testing.TestFacts.escalated;
import static com.crmres.notification.testing.TestFacts.feedback;
import static com.crmres.notification.testing.TestFacts.judged;
import static com.crmres.notification.testing.TestFacts.lowConfidence;
import static com.crmres.notification.testing.TestFacts.messageFailed;
import static com.crmres.notification.testing.TestFacts.orderConfirmed;
import static com.crmres.notification.testing.TestFacts.orderPlaced;
import static com.crmres.notification.testing.TestFacts.takenOver;
import static com.crmres.notification.testing.TestFacts.templateTurned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.event.Event;
import com.crmres.notification.testing.Overheard;
import com.crmres.notification.testing.TestMailbox;
import com.crmres.notification.testing.TestMailbox.Mail;
import com.crmres.notification.testing.TestRestaurant;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import com.crmres.testing.MailRoad;
import com.crmres.testing.service.TestBus;
import com.crmres.testing.service.TestTokens;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@LocalInfrastructure(clean = true)
@ActiveProfiles("local")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestBus.class, Overheard.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class NotificationStoryIT {

    /** Half past twelve in Riyadh. */
    private static final Instant LUNCH = Instant.parse("2026-11-22T09:30:00Z");

    private static final MailRoad ROAD = new MailRoad();

    @Autowired
    TestBus bus;

    @Autowired
    Overheard said;

    private final TestMailbox mailbox = new TestMailbox();
    private final TestRestaurant najd = TestRestaurant.najdGrill();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("crmres.jwt.public-key", TestTokens::publicKey);
        settings.add("spring.mail.port", ROAD::port);
        settings.add("crmres.mail.poll", () -> "200ms");
        settings.add("crmres.mail.first-wait", () -> "200ms");
        settings.add("crmres.mail.longest-wait", () -> "500ms");
    }

    @BeforeEach
    void opens() {
        ROAD.open();
    }

    @AfterEach
    void leavesTheRoadOpen() {
        ROAD.open();
    }

    @Test
    void anEscalationIsMailedToOwnerAndManagerInTheirOwnLanguages() {
        bus.put(escalated(najd, "asked_for_human", LUNCH));

        Mail arabic = theMailOf(najd.owner());
        assertThat(arabic.subject()).isEqualTo("تنبيه: محادثة أم خالد تحتاج إلى رد — مشويات نجد");
        assertThat(arabic.text())
                .contains("سلطان العتيبي", "العميل: أم خالد", "السبب: طلب التحدث مع موظف")
                .contains("الأكل وصل بارد والتوصيل تأخر ساعتين", "الأحد 22 نوفمبر 2026، 12:30 م");
        Mail english = theMailOf(najd.manager());
        assertThat(english.subject()).isEqualTo("Alert: \u2068أم خالد\u2069 is waiting for a reply — Najd Grill");
        assertThat(english.text()).contains("Noura Alqahtani", "Asked to talk to a person");
        assertThat(mailbox.of("agent@" + najd.domain())).isEmpty();
        assertThat(mailbox.of("left@" + najd.domain())).isEmpty();
        assertThat(ROAD.said())
                .contains("Content-Language: ar", "multipart/alternative", "Auto-Submitted: auto-generated");
    }

    @Test
    void repeatedAndShuffledFactsRaiseNothingNew() {
        UUID feedbackId = TestRestaurant.newId();
        List<Event<?>> facts = new ArrayList<>(List.of(
                escalated(najd, "payment", LUNCH),
                // the same incident, told as another event
                escalated(najd, "payment", LUNCH),
                feedback(najd, feedbackId, "negative", null, LUNCH),
                feedback(najd, feedbackId, "negative", 1, LUNCH.plusSeconds(30))));
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(3));

        bus.put(facts);

        await().until(() -> mailbox.of(najd.owner()).size() == 2);
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(alerts()).isEqualTo(2);
            assertThat(mailbox.of(najd.owner())).hasSize(2);
            assertThat(mailbox.of(najd.manager())).hasSize(2);
        });
    }

    @Test
    void aNewOrderIsShownAndNotMailedAndIsSeenByWhoConfirmsIt() {
        UUID orderId = TestRestaurant.newId();
        UUID fahd = najd.userOf(najd.agent());
        bus.put(orderPlaced(najd, orderId, LUNCH), orderPlaced(najd, orderId, LUNCH));
        await().until(() -> open() == 1);

        bus.put(orderConfirmed(najd, orderId, fahd, LUNCH.plusSeconds(60)));

        await().until(() -> open() == 0);
        assertThat(alerts()).isEqualTo(1);
        assertThat(LocalDatabase.rows(
                        "select kind, reason, acknowledged_by from alerts where restaurant_id = ?", najd.id()))
                .containsExactly(Map.of("kind", "order_placed", "reason", "order_placed", "acknowledged_by", fahd));
        assertThat(unsent()).isZero();
        assertThat(mailbox.of(najd.owner())).isEmpty();
    }

    @Test
    void mixedFeedbackIsAnIncidentOnceItIsRatedLow() {
        UUID feedbackId = TestRestaurant.newId();
        najd.storeFeedback(feedbackId, "mixed", 2);

        bus.put(
                feedback(najd, TestRestaurant.newId(), "positive", 5, LUNCH),
                feedback(najd, feedbackId, "mixed", null, LUNCH),
                feedback(najd, feedbackId, "mixed", 2, LUNCH.plusSeconds(30)));

        Mail mail = theMailOf(najd.owner());
        assertThat(mail.subject()).isEqualTo("تنبيه: ملاحظة سلبية من أم خالد — مشويات نجد");
        assertThat(mail.text()).contains("السبب: تقييم منخفض", "التقييم: 2 من 5");
        assertThat(alerts()).isEqualTo(1);
    }

    @Test
    void lowConfidenceIsAnAlertWithoutAMail() {
        bus.put(lowConfidence(najd, LUNCH));

        await().until(() -> alerts() == 1);
        assertThat(LocalDatabase.rows("select customer_id from alerts where restaurant_id = ?", najd.id()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("customer_id", najd.customerId()));
        assertThat(LocalDatabase.number("select count(*) from alert_mails where restaurant_id = ?", najd.id()))
                .isZero();
    }

    @Test
    void aMessageOfOursThatDidNotArriveIsMailedOnceWithGuestCauseAndWords() {
        UUID reply = najd.failToReply("طلبك جاهز يا أم خالد");

        bus.put(
                messageFailed(najd, reply, 131047, "Re-engagement message", LUNCH),
                // told again, by whoever sent it and by the status that came later
                messageFailed(najd, reply, 131026, "Undeliverable", LUNCH.plusSeconds(30)));

        Mail arabic = theMailOf(najd.owner());
        assertThat(arabic.subject()).startsWith("تنبيه: لم تصل رسالتنا إلى أم خالد");
        assertThat(arabic.text()).contains("رسالتنا التي لم تصل: طلبك جاهز يا أم خالد");
        assertThat(theMailOf(najd.manager()).text()).contains("Our message that did not arrive");
        assertThat(LocalDatabase.rows(
                        "select kind, incident, customer_id, message_id from alerts where restaurant_id = ?",
                        najd.id()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("kind", "message_failed")
                        .containsEntry("incident", "failed:" + reply)
                        .containsEntry("customer_id", najd.customerId())
                        .containsEntry("message_id", reply));
    }

    @Test
    void furtherFailuresOfAConversationAreOnTheDashboardAlone() {
        bus.put(messageFailed(najd, najd.failToReply("طلبك جاهز"), 131026, "Undeliverable", LUNCH));
        theMailOf(najd.owner());

        bus.put(messageFailed(
                najd, najd.failToReply("هل من خدمة أخرى؟"), 131026, "Undeliverable", LUNCH.plusSeconds(1)));
        bus.put(messageFailed(najd, najd.failToReply("نعتذر"), 131026, "Undeliverable", LUNCH.plusSeconds(2)));
        // what is not a failure is mailed as ever
        bus.put(escalated(najd, "payment", LUNCH.plusSeconds(3)));
        await().until(() -> alerts() == 4 && unsent() == 0);

        assertThat(mailbox.of(najd.owner())).hasSize(2);
        assertThat(mailbox.of(najd.manager())).hasSize(2);

        LocalDatabase.update(
                "update alert_mails set queued_at = queued_at - interval '61 minutes' where restaurant_id = ?",
                najd.id());
        bus.put(messageFailed(najd, najd.failToReply("مرحبا"), 131026, "Undeliverable", LUNCH.plusSeconds(4000)));

        await().until(() -> mailbox.of(najd.owner()).size() == 3);
    }

    @Test
    void failuresThatAreToldAtTheSameMomentAreMailedOnce() {
        List<Event<?>> failures = IntStream.range(0, 10)
                .<Event<?>>mapToObj(number -> messageFailed(
                        najd, najd.failToReply("رسالة " + number), 131026, "Undeliverable", LUNCH.plusSeconds(number)))
                .toList();

        bus.put(failures);

        await().until(() -> alerts() == 10 && unsent() == 0);
        assertThat(mailbox.of(najd.owner())).hasSize(1);
        assertThat(mailbox.of(najd.manager())).hasSize(1);
    }

    @Test
    void aManagerIsMailedWhatConcernsTheirBranch() {
        UUID olaya = najd.openBranch();
        String here = najd.employManagerOf(olaya, "here");
        String elsewhere = najd.employManagerOf(najd.openBranch(), "elsewhere");
        bus.put(escalated(najd, "payment", LUNCH));
        await().until(() -> mailbox.of(elsewhere).size() == 1);

        najd.visits(olaya);
        bus.put(escalated(najd, "complaint", LUNCH.plusSeconds(60)));

        await().until(() -> alerts() == 2 && unsent() == 0);
        assertThat(mailbox.of(here)).hasSize(2);
        assertThat(mailbox.of(najd.manager())).hasSize(2);
        assertThat(mailbox.of(elsewhere)).hasSize(1);
    }

    @Test
    void anAlertIsAFactToo() {
        UUID olaya = najd.openBranch();
        najd.visits(olaya);

        bus.put(lowConfidence(najd, LUNCH), lowConfidence(najd, LUNCH));

        JsonNode raised = theFact("AlertRaised");
        assertThat(raised.path("branch_id").asString()).isEqualTo(olaya.toString());
        JsonNode data = raised.path("data");
        assertThat(data.path("kind").asString()).isEqualTo("low_confidence");
        assertThat(data.path("conversation_id").asString())
                .isEqualTo(najd.conversationId().toString());
        assertThat(data.path("customer_id").asString())
                .isEqualTo(najd.customerId().toString());
        assertThat(data.path("raised_at").asString()).isEqualTo("2026-11-22T09:30:00Z");
        assertThat(data.path("alert_id").asString())
                .isEqualTo(String.valueOf(theAlert().get("id")));
    }

    @Test
    void whatMetaHasAgainstANumberReachesOwnerAndManager() {
        bus.put(judged(najd, "FLAGGED", LUNCH), judged(najd, "UNFLAGGED", LUNCH.plusSeconds(60)));

        Mail arabic = theMailOf(najd.owner());
        assertThat(arabic.subject()).contains("ملاحظة من واتساب على رقمكم", "+966 55 000 1234", "مشويات نجد");
        assertThat(arabic.text()).contains("وضع واتساب هذا الرقم تحت المراقبة", "فتح لوحة التحكم");
        assertThat(theMailOf(najd.manager()).text()).contains("WhatsApp has flagged this number", "Open the dashboard");
        JsonNode data = theFact("AlertRaised").path("data");
        assertThat(data.path("kind").asString()).isEqualTo("number_quality");
        assertThat(data.path("conversation_id").isNull()).isTrue();
        assertThat(theAlert()).containsEntry("subject", "+966 55 000 1234").containsEntry("reason", "number_flagged");
    }

    @Test
    void aTemplateThatMayNotBeSentIsAnAlertAndAnApprovedOneIsNone() {
        bus.put(
                templateTurned(najd, "approved", LUNCH),
                templateTurned(najd, "paused", LUNCH.plusSeconds(1)),
                templateTurned(najd, "paused", LUNCH.plusSeconds(1)));
        await().until(() -> alerts() == 1);
        // told again a moment later, it is shown and not mailed again
        bus.put(templateTurned(najd, "paused", LUNCH.plusSeconds(90)));
        await().until(() -> alerts() == 2 && unsent() == 0);

        assertThat(theMailOf(najd.manager()).subject())
                .isEqualTo("Alert: the template order_ready can no longer be sent — Najd Grill");
        assertThat(theMailOf(najd.owner()).text()).contains("القالب: \u2068order_ready", "أُوقف مؤقتًا");
        assertThat(theAlert()).containsEntry("kind", "template_status").containsEntry("reason", "template_paused");
    }

    @Test
    void whoeverTakesOverHasSeenTheAlertsUntilThen() {
        UUID agent = najd.userOf(najd.agent());
        bus.put(escalated(najd, "payment", LUNCH), lowConfidence(najd, LUNCH));
        await().until(() -> alerts() == 2);

        bus.put(takenOver(najd, agent, LUNCH.plusSeconds(90)), takenOver(najd, agent, LUNCH.plusSeconds(90)));

        await().untilAsserted(() -> assertThat(said.of(najd.id(), "AlertAcknowledged"))
                .hasSize(2)
                .allSatisfy(fact -> {
                    assertThat(fact.path("data").path("user_id").asString()).isEqualTo(agent.toString());
                    assertThat(fact.path("data").path("acknowledged_at").asString())
                            .isEqualTo("2026-11-22T09:31:30Z");
                }));
        assertThat(audit())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("actor_id", agent)
                        .containsEntry("verb", "alert.acknowledged")
                        .containsEntry("cause", "taken_over"));

        bus.put(escalated(najd, "complaint", LUNCH.plusSeconds(120)), takenOver(najd, agent, LUNCH.plusSeconds(100)));
        await().until(() -> alerts() == 3);
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(3)).until(() -> open() == 1);
    }

    @Test
    void aTakeOverThatIsHeardFirstSavesTheMail() {
        UUID agent = najd.userOf(najd.agent());
        najd.isTakenOverBy(agent, LUNCH.plusSeconds(5));
        bus.put(takenOver(najd, agent, LUNCH.plusSeconds(5)));

        bus.put(escalated(najd, "payment", LUNCH));

        assertThat(theFact("AlertAcknowledged").path("data").path("user_id").asString())
                .isEqualTo(agent.toString());
        assertThat(open()).isZero();
        assertThat(LocalDatabase.number("select count(*) from alert_mails where restaurant_id = ?", najd.id()))
                .isZero();

        // what fails afterwards, staff have to know
        bus.put(messageFailed(najd, najd.failToReply("تفضل"), 131026, "Undeliverable", LUNCH.plusSeconds(60)));
        assertThat(theMailOf(najd.owner()).subject()).contains("لم تصل رسالتنا");
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void aMailWaitsForTheMailServerAndArrivesOnce() throws IOException {
        ROAD.close();
        bus.put(escalated(najd, "angry_twice", LUNCH));
        await().until(() -> LocalDatabase.number(
                        "select coalesce(min(attempts), 0) from alert_mails where restaurant_id = ?", najd.id())
                >= 2);
        assertThat(unsent()).isEqualTo(2);

        ROAD.open();

        assertThat(theMailOf(najd.owner()).text()).contains("استياء متكرر");
        await().until(() -> unsent() == 0);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(3))
                .until(() -> mailbox.of(najd.owner()).size() == 1
                        && mailbox.of(najd.manager()).size() == 1);
    }

    @Test
    void aRepeatedMailIsRecognisedByItsMessageId() {
        bus.put(escalated(najd, "complaint", LUNCH));
        theMailOf(najd.owner());
        await().until(() -> unsent() == 0);

        // as if the process had died after the server took the mail and before the row said so
        LocalDatabase.update(
                "update alert_mails set sent_at = null, next_attempt_at = now() where restaurant_id = ?", najd.id());

        await().until(() -> mailbox.of(najd.owner()).size() == 2);
        await().until(() -> unsent() == 0);
        LocalDatabase.rows("select id from alert_mails where restaurant_id = ?", najd.id())
                .forEach(row -> assertThat(ROAD.said().split("Message-ID: <alert-mail-" + row.get("id") + "@", -1))
                        .hasSize(3));
    }

    @Test
    void aGuestsNameCannotWriteHeaders() {
        TestRestaurant tricked = TestRestaurant.withGuest("Eve\r\nBcc: victim@elsewhere.example\r\n\r\nHi", "hello");

        bus.put(escalated(tricked, "asked_for_human", LUNCH));

        assertThat(theMailOf(tricked.manager()).subject())
                .isEqualTo("Alert: Eve Bcc: victim@elsewhere.example Hi is waiting for a reply — Najd Grill");
        assertThat(mailbox.of("victim@elsewhere.example")).isEmpty();
    }

    private Mail theMailOf(String recipient) {
        await().until(() -> !mailbox.of(recipient).isEmpty());
        assertThat(mailbox.of(recipient)).hasSize(1);
        return mailbox.of(recipient).getFirst();
    }

    private JsonNode theFact(String type) {
        await().until(() -> !said.of(najd.id(), type).isEmpty());
        assertThat(said.of(najd.id(), type)).hasSize(1);
        return said.of(najd.id(), type).getFirst();
    }

    private Map<String, @Nullable Object> theAlert() {
        return LocalDatabase.rows("select * from alerts where restaurant_id = ?", najd.id())
                .getFirst();
    }

    private List<Map<String, @Nullable Object>> audit() {
        return LocalDatabase.rows(
                "select actor_id, verb, details ->> 'cause' as cause from audit_log where restaurant_id = ?",
                najd.id());
    }

    private long open() {
        return LocalDatabase.number(
                "select count(*) from alerts where restaurant_id = ? and acknowledged_at is null", najd.id());
    }

    private long alerts() {
        return LocalDatabase.number("select count(*) from alerts where restaurant_id = ?", najd.id());
    }

    private long unsent() {
        return LocalDatabase.number(
                "select count(*) from alert_mails where restaurant_id = ? and sent_at is null", najd.id());
    }
}
