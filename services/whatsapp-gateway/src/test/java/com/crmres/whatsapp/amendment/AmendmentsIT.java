package com.crmres.whatsapp.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.event.signal.LiveSignal;
import com.crmres.model.conversation.Sender;
import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.GraphStub;
import com.crmres.whatsapp.testing.Screens;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestStaff;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class AmendmentsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final long NOW = Instant.now().getEpochSecond();

    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final String guest = "9665" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 100_000_000L);

    @Autowired
    GatewayDoor gateway;

    @Autowired
    TestStaff staff;

    @Autowired
    Screens screens;

    @Test
    void showsNewWordsAndKeepsTheOldOnes() {
        String wamid = say("كبسة");
        change(wamid, "كبستين");

        awaitRow(wamid, "text", "كبستين");
        Map<String, @Nullable Object> row = row(wamid);
        assertThat(row.get("search_text")).isEqualTo("كبستين");
        assertThat(String.valueOf(row.get("edits"))).contains("كبسة");
        assertThat(String.valueOf(row.get("payload"))).contains("كبستين").contains(guest);
        assertThat(unanswered()).isEqualTo(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(screens.toldOf(najd.id()))
                        .contains(
                                LiveSignal.tick(najd.conversationId(), (UUID) Objects.requireNonNull(row.get("id")))));
    }

    @Test
    void wantsWordsReadAgainThatWereAnsweredBefore() {
        String wamid = say("كبسة");
        LocalDatabase.update("update messages set turn_id = gen_random_uuid() where restaurant_id = ?", najd.id());
        change(wamid, "كبستين");

        awaitRow(wamid, "text", "كبستين");
        assertThat(unanswered()).isEqualTo(1);
    }

    @Test
    void dropsWhatACustomerTookBack() {
        String wamid = say("رقم بطاقتي 4111");
        change(wamid, "رقم بطاقتي 4112");
        awaitRow(wamid, "text", "رقم بطاقتي 4112");
        takeBack(wamid);

        awaitRow(wamid, "text", null);
        assertThat(row(wamid).get("revoked_at")).isNotNull();
        assertThat(LocalDatabase.number(
                        "select count(*) from messages m where restaurant_id = ? and m::text like '%411%'", najd.id()))
                .isZero();
        assertThat(unanswered()).isZero();
    }

    @Test
    void takesBackWhatComesAfterItsOwnRevocation() {
        String wamid = TestWebhooks.wamid();
        takeBack(wamid);
        await().atMost(SOON).untilAsserted(() -> assertThat(najd.messages()).hasSize(1));
        deliver(TestWebhooks.text(najd.phoneNumberId(), guest, wamid, "سرّ"));

        await().atMost(SOON).untilAsserted(() -> assertThat(najd.messages()).hasSize(2));
        assertThat(row(wamid).get("text")).isNull();
        assertThat(unanswered()).isZero();
    }

    @Test
    void showsAReactionAtItsMessageUntilItIsTakenAway() {
        say("سلام");
        String reply = reply();
        react(reply, "\"emoji\":\"❤️\",", NOW + 1);
        awaitRow(reply, "reaction", "❤️");

        react(reply, "", NOW + 3);
        awaitRow(reply, "reaction", null);
        assertThat(row(reply).get("reacted_at")).isNotNull();

        react(reply, "\"emoji\":\"👍\",", NOW + 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(najd.messages()).hasSize(5));
        assertThat(row(reply).get("reaction")).isNull();
    }

    @Test
    void letsNobodyChangeWhatTheOtherSideSaid() {
        say("سلام");
        String reply = reply();
        change(reply, "وعدناك بوجبة مجانية");
        takeBack(reply);

        await().atMost(SOON).untilAsserted(() -> assertThat(najd.messages()).hasSize(4));
        assertThat(row(reply).get("text")).isEqualTo("أهلًا");
        assertThat(row(reply).get("revoked_at")).isNull();
    }

    private String say(String words) {
        String wamid = TestWebhooks.wamid();
        deliver(TestWebhooks.text(najd.phoneNumberId(), guest, wamid, words));
        awaitRow(wamid, "text", words);
        return wamid;
    }

    private String reply() {
        UUID reply = staff.reply(najd, najd.conversationId(), Sender.STAFF, "أهلًا");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(GraphStub.instance().sentTo("+" + guest)).hasSize(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(byId(reply).get("wamid")).isNotNull());
        return String.valueOf(byId(reply).get("wamid"));
    }

    private void change(String wamid, String words) {
        deliver(TestWebhooks.said(
                najd.phoneNumberId(), guest, TestWebhooks.wamid(), "edit", """
                "edit":{"original_message_id":"%s","message":{"type":"text","text":{"body":"%s"}}}""".formatted(wamid, words)));
    }

    private void takeBack(String wamid) {
        deliver(TestWebhooks.said(
                najd.phoneNumberId(),
                guest,
                TestWebhooks.wamid(),
                "revoke",
                "\"revoke\":{\"original_message_id\":\"" + wamid + "\"}"));
    }

    private void react(String wamid, String emoji, long at) {
        deliver(TestWebhooks.said(
                najd.phoneNumberId(),
                guest,
                TestWebhooks.wamid(),
                "reaction",
                "\"reaction\":{" + emoji + "\"message_id\":\"" + wamid + "\"}",
                at));
    }

    private void deliver(String body) {
        assertThat(gateway.deliver(body)).isEqualTo(200);
    }

    private void awaitRow(String wamid, String column, @Nullable String value) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(row(wamid).get(column)).isEqualTo(value));
    }

    private Map<String, @Nullable Object> row(String wamid) {
        return najd.messages().stream()
                .filter(row -> wamid.equals(row.get("wamid")))
                .findFirst()
                .orElse(Map.of());
    }

    private Map<String, @Nullable Object> byId(UUID id) {
        return LocalDatabase.rows("select * from messages where id = ?", id).getFirst();
    }

    private long unanswered() {
        return LocalDatabase.number(
                "select count(*) from messages where restaurant_id = ? and needs_answer and turn_id is null",
                najd.id());
    }
}
