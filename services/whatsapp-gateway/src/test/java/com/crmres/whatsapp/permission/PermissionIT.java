package com.crmres.whatsapp.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.model.conversation.MessageContent;
import com.crmres.model.conversation.Purpose;
import com.crmres.model.conversation.Sender;
import com.crmres.model.whatsapp.Outgoing;
import com.crmres.model.whatsapp.Template;
import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestStaff;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may be sent what, judged when it goes out. */
@GatewayTest
class PermissionIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final MessageContent WORDS = Outgoing.Text.of("عرض اليوم").content();
    private static final MessageContent ORDER =
            Template.of("order_ready", "ar", "17").content();
    private static final MessageContent OFFER =
            Template.of("weekend_offer", "ar", "أم خالد").content();

    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final String guest = "9665" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private UUID conversation = new UUID(0, 0);

    @Autowired
    GatewayDoor gateway;

    @Autowired
    TestStaff staff;

    @BeforeEach
    void aGuestHasWrittenAndMetaHasApprovedTwoTemplates() {
        hears("السلام عليكم");
        await().atMost(SOON).until(() -> !najd.conversations().isEmpty());
        conversation = najd.conversationId();
        template("order_ready", "utility", "approved");
        template("weekend_offer", "marketing", "approved");
    }

    private void hears(String text) {
        gateway.deliver(TestWebhooks.text(najd.phoneNumberId(), guest, TestWebhooks.wamid(), text));
    }

    @Test
    void aTemplateGoesOutWhereWordsMayNot() {
        aDayPasses();
        UUID words = sends(Purpose.REPLY, WORDS);
        UUID template = sends(Purpose.TRANSACTIONAL, ORDER);

        becomes(words, "withheld", "window_closed");
        becomes(template, "accepted", null);
        assertThat(row(template).get("outside_window_at")).isNotNull();
    }

    @Test
    void aTemplateThatMetaHasNotApprovedStaysHere() {
        becomes(
                sends(
                        Purpose.TRANSACTIONAL,
                        Template.of("order_ready", "en", "17").content()),
                "withheld",
                "template_missing");
        LocalDatabase.update("update templates set status = 'paused' where restaurant_id = ?", najd.id());
        becomes(sends(Purpose.TRANSACTIONAL, ORDER), "withheld", "template_paused");
    }

    @Test
    void promotionsGoOnlyToThoseWhoAgreedAndUntilTheyStop() {
        becomes(sends(Purpose.PROMOTION, OFFER), "withheld", "no_consent");
        consent("marketing", true);
        becomes(sends(Purpose.PROMOTION, OFFER), "accepted", null);
        becomes(sends(Purpose.PROMOTION, ORDER), "withheld", "template_category");
        becomes(sends(Purpose.PROMOTION, WORDS), "accepted", null);

        optOut("marketing");
        becomes(sends(Purpose.PROMOTION, OFFER), "withheld", "opted_out");
        becomes(sends(Purpose.PROMOTION, WORDS), "withheld", "opted_out");
        becomes(sends(Purpose.FEEDBACK_REQUEST, WORDS), "accepted", null);
        becomes(sends(Purpose.TRANSACTIONAL, ORDER), "accepted", null);
    }

    @Test
    void whoWantsNothingIsAskedNothingButStillAnswered() {
        optOut("all");

        becomes(sends(Purpose.FEEDBACK_REQUEST, WORDS), "withheld", "opted_out");
        becomes(sends(Purpose.TRANSACTIONAL, ORDER), "accepted", null);
        becomes(sends(Purpose.REPLY, WORDS), "accepted", null);
    }

    @Test
    void whatStaffWroteDownCountsAsMuch() {
        consent("marketing", true);
        consent("marketing", false);
        consent("feedback", false);

        becomes(sends(Purpose.PROMOTION, OFFER), "withheld", "opted_out");
        becomes(sends(Purpose.FEEDBACK_REQUEST, WORDS), "withheld", "opted_out");
    }

    @Test
    void afterMetaRefusedForTheWindowItIsClosedUntilTheGuestWrites() {
        LocalDatabase.update(
                "update conversations set last_customer_message_at = now() - interval '1 hour' where id = ?",
                conversation);
        UUID first = sends(Purpose.REPLY, WORDS);
        becomes(first, "accepted", null);
        fails(first, 131047);
        becomes(sends(Purpose.REPLY, WORDS), "withheld", "window_closed");

        hears("موجود");
        await().atMost(SOON).until(() -> najd.messages().stream().anyMatch(m -> "موجود".equals(m.get("text"))));
        becomes(sends(Purpose.REPLY, WORDS), "accepted", null);
    }

    @Test
    void afterMetaHeldAPromotionBackThereIsNoOtherForADay() {
        consent("marketing", true);
        UUID first = sends(Purpose.PROMOTION, OFFER);
        becomes(first, "accepted", null);
        fails(first, 131049);

        becomes(sends(Purpose.PROMOTION, OFFER), "withheld", "held_back");
        becomes(sends(Purpose.REPLY, WORDS), "accepted", null);
    }

    @Test
    void afterMetaSaidThatTheGuestStoppedPromotionsThatIsWrittenDown() {
        consent("marketing", true);
        UUID first = sends(Purpose.PROMOTION, OFFER);
        becomes(first, "accepted", null);
        fails(first, 131050);

        assertThat(LocalDatabase.rows("select scope, source from opt_outs where restaurant_id = ?", najd.id()))
                .containsExactly(Map.of("scope", "marketing", "source", "meta"));
        becomes(sends(Purpose.PROMOTION, OFFER), "withheld", "opted_out");
    }

    @Test
    void nothingGoesOutThroughANumberThatIsNoLongerConnected() {
        LocalDatabase.update("update whatsapp_numbers set is_active = false where id = ?", najd.numberId());

        becomes(sends(Purpose.REPLY, WORDS), "withheld", "number_gone");
        becomes(sends(Purpose.TRANSACTIONAL, ORDER), "withheld", "number_gone");
    }

    @Test
    void campaignsWaitWhileTheNumberIsInBadStanding() {
        consent("marketing", true);
        LocalDatabase.update("update whatsapp_numbers set quality_rating = 'RED' where id = ?", najd.numberId());

        UUID offer = sends(Purpose.PROMOTION, OFFER);
        UUID reply = sends(Purpose.REPLY, WORDS);

        await().atMost(SOON).until(() -> row(offer).get("next_attempt_at") != null);
        assertThat(delivery(offer)).isEqualTo("queued");
        LocalDatabase.update("update messages set delivery = 'withheld' where id = ?", offer);
        becomes(reply, "accepted", null);
    }

    @Test
    void theRestaurantBeginsWithNoMorePeopleADayThanMetaLets() {
        LocalDatabase.update("update whatsapp_numbers set messaging_limit = 'TIER_0' where id = ?", najd.numberId());
        aDayPasses();

        UUID template = sends(Purpose.TRANSACTIONAL, ORDER);
        await().atMost(SOON).until(() -> row(template).get("next_attempt_at") != null);
        assertThat(delivery(template)).isEqualTo("queued");

        LocalDatabase.update("update whatsapp_numbers set messaging_limit = 'TIER_2K' where id = ?", najd.numberId());
        LocalDatabase.update("update messages set next_attempt_at = now() where id = ?", template);
        becomes(template, "accepted", null);
    }

    private UUID sends(Purpose purpose, MessageContent content) {
        return staff.send(najd, conversation, Sender.SYSTEM, purpose, content);
    }

    private void fails(UUID message, int code) {
        String wamid = (String) row(message).get("wamid");
        gateway.deliver(TestWebhooks.status(najd.phoneNumberId(), String.valueOf(wamid), "failed", message.toString())
                .replace("131026", Integer.toString(code)));
        await().atMost(SOON).untilAsserted(() -> assertThat(row(message)).containsEntry("failure_code", code));
    }

    private void becomes(UUID message, String delivery, @Nullable String why) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(row(message))
                        .containsEntry("delivery", delivery)
                        .containsEntry("failure_title", why));
    }

    private void aDayPasses() {
        LocalDatabase.update(
                "update conversations set last_customer_message_at = now() - interval '25 hours', handled_by = 'staff', taken_over_at = now() where id = ?",
                conversation);
    }

    private void template(String name, String category, String status) {
        LocalDatabase.update("""
                insert into templates (id, restaurant_id, waba_id, name, language, category, components, status,
                  created_at, updated_at)
                values (?, ?, '5001', ?, 'ar', ?, '[]', ?, now(), now())
                """, UUID.randomUUID(), najd.id(), name, category, status);
    }

    private void consent(String kind, boolean granted) {
        LocalDatabase.update("""
                insert into customer_consents (id, restaurant_id, customer_id, kind, granted, source, recorded_at)
                select ?, restaurant_id, customer_id, ?, ?, 'in_person', clock_timestamp() from conversations where id = ?
                """, UUID.randomUUID(), kind, granted, conversation);
    }

    private void optOut(String scope) {
        LocalDatabase.update("""
                insert into opt_outs (id, restaurant_id, customer_id, scope, source, at)
                select ?, restaurant_id, customer_id, ?, 'words', now() from conversations where id = ?
                """, UUID.randomUUID(), scope, conversation);
    }

    private static @Nullable Object delivery(UUID message) {
        return row(message).get("delivery");
    }

    private static Map<String, @Nullable Object> row(UUID message) {
        return LocalDatabase.rows("select * from messages where id = ?", message)
                .getFirst();
    }
}
