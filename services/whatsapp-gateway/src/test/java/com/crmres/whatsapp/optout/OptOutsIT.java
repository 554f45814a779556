package com.crmres.whatsapp.optout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.conversation.Purpose;
import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.permission.Wishes;
import com.crmres.whatsapp.testing.Facts;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.GraphStub;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class OptOutsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final String guest = "9665" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 100_000_000L);

    @Autowired
    GatewayDoor gateway;

    @Autowired
    Wishes wishes;

    @Autowired
    Tenants tenants;

    @Autowired
    Facts facts;

    @Test
    void stopsAtOnceConfirmsOnceAndStartsAgain() {
        say("إيقاف");
        awaitMessages(2);
        assertThat(refusesPromotions()).isTrue();
        assertThat(wantsNothing()).isTrue();
        say("STOP");
        awaitMessages(3);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(answers()).singleElement().asString().contains("أوقفنا"));
        assertThat(unanswered()).isZero();

        say("اشتراك");
        awaitMessages(5);
        await().atMost(SOON).untilAsserted(() -> assertThat(answers()).hasSize(2));
        assertThat(refusesPromotions()).isFalse();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(facts.of(najd.id(), "CustomerOptedOut"))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.path("scope").asString()).isEqualTo("all"));
            assertThat(facts.of(najd.id(), "CustomerOptedIn")).hasSize(1);
        });
    }

    @Test
    void answersInEnglishWhomTheRestaurantSpeaksEnglishWith() {
        say("hello");
        awaitMessages(1);
        LocalDatabase.update("update customers set language_preference = 'en' where restaurant_id = ?", najd.id());
        say("Stop!");

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(answers()).singleElement().asString().contains("no more offers"));
    }

    @Test
    void leavesAGreetingToTheAiThatOnlyLooksLikeAWish() {
        say("start");

        awaitMessages(1);
        assertThat(unanswered()).isEqualTo(1);
        assertThat(answers()).isEmpty();
    }

    @Test
    void hearsFromMetaAboutPromotionsOnly() {
        say("سلام");
        awaitMessages(1);
        prefer("stop", 1_760_000_000L);
        await().atMost(SOON).untilAsserted(() -> assertThat(refusesPromotions()).isTrue());
        assertThat(wantsNothing()).isFalse();
        assertThat(answers()).isEmpty();

        prefer("resume", 1_760_000_100L);
        await().atMost(SOON).untilAsserted(() -> assertThat(refusesPromotions()).isFalse());
        assertThat(najd.count("account_events")).isEqualTo(2);
    }

    @Test
    void holdsWhatStaffWereTold() {
        say("سلام");
        awaitMessages(1);
        LocalDatabase.update(
                "insert into customer_consents (id, restaurant_id, customer_id, kind, granted, source, recorded_at)"
                        + " values (gen_random_uuid(), ?, ?, 'marketing', false, 'phone', now())",
                najd.id(),
                customer());

        assertThat(refusesPromotions()).isTrue();
        assertThat(wantsNothing()).isFalse();
    }

    private void say(String words) {
        assertThat(gateway.deliver(TestWebhooks.text(najd.phoneNumberId(), guest, TestWebhooks.wamid(), words)))
                .isEqualTo(200);
    }

    private void prefer(String value, long at) {
        assertThat(gateway.deliver(
                        TestWebhooks.change(najd.phoneNumberId(), "user_preferences", """
                        "user_preferences":[{"wa_id":"%s","category":"marketing_messages","value":"%s","timestamp":%d}]""".formatted(guest, value, at))))
                .isEqualTo(200);
    }

    private void awaitMessages(int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(najd.messages()).hasSize(count));
    }

    private boolean refusesPromotions() {
        return tenants.read(najd.id(), () -> wishes.refusePromotions(customer()));
    }

    private boolean wantsNothing() {
        return tenants.read(
                najd.id(),
                () -> wishes.refusal(customer(), Purpose.FEEDBACK_REQUEST, false)
                        .isPresent());
    }

    private UUID customer() {
        return (UUID)
                Objects.requireNonNull(LocalDatabase.rows("select id from customers where restaurant_id = ?", najd.id())
                        .getFirst()
                        .get("id"));
    }

    private List<String> answers() {
        return GraphStub.instance().sentTo("+" + guest).stream()
                .map(GraphStub.Sent::text)
                .toList();
    }

    private long unanswered() {
        return LocalDatabase.number(
                "select count(*) from messages where restaurant_id = ? and needs_answer", najd.id());
    }
}
