package com.crmres.notification;

import static com.crmres.notification.testing.TestFacts.escalated;
import static com.crmres.notification.testing.TestFacts.feedback;
import static com.crmres.notification.testing.TestFacts.lowConfidence;
import static com.crmres.notification.testing.TestFacts.messageFailed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.event.Event;
import com.crmres.notification.testing.MailRoad;
import com.crmres.notification.testing.TestBus;
import com.crmres.notification.testing.TestMailbox;
import com.crmres.notification.testing.TestMailbox.Mail;
import com.crmres.notification.testing.TestRestaurant;
import com.crmres.notification.testing.TestTokens;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
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

@LocalInfrastructure(clean = true)
@ActiveProfiles("local")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestBus.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class NotificationStoryIT {

    /** Half past twelve in Riyadh. */
    private static final Instant LUNCH = Instant.parse("2026-11-22T09:30:00Z");

    private static final MailRoad ROAD = new MailRoad();

    @Autowired
    TestBus bus;

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

    private long alerts() {
        return LocalDatabase.number("select count(*) from alerts where restaurant_id = ?", najd.id());
    }

    private long unsent() {
        return LocalDatabase.number(
                "select count(*) from alert_mails where restaurant_id = ? and sent_at is null", najd.id());
    }
}
