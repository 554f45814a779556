package com.crmres.whatsapp.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.Facts;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GatewayTest
class NumberChangeIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final long NOW = Instant.now().getEpochSecond();
    private static final String OLD = "966500000071";
    private static final String NEW = "966500000072";

    private final TestRestaurant najd = TestRestaurant.najdGrill();

    @Autowired
    GatewayDoor gateway;

    @Autowired
    Facts facts;

    @Test
    void keepsTheHistoryUnderTheNewNumber() {
        say(OLD, NOW - 100);
        awaitMessages(1);
        changeNumber(NOW - 50);
        awaitMessages(2);
        say(NEW, NOW - 10);
        awaitMessages(3);

        assertThat(najd.count("customers")).isEqualTo(1);
        assertThat(najd.conversations()).hasSize(1);
        assertThat(namesNow()).containsExactly("+" + NEW);
    }

    @Test
    void knowsALateMessageFromTheOldNumberButNotItsNextBearer() {
        say(OLD, NOW - 100);
        awaitMessages(1);
        changeNumber(NOW - 50);
        awaitMessages(2);
        say(OLD, NOW - 90);
        awaitMessages(3);
        assertThat(najd.count("customers")).isEqualTo(1);

        say(OLD, NOW - 5);
        awaitMessages(4);
        assertThat(najd.count("customers")).isEqualTo(2);
        assertThat(namesNow()).containsExactlyInAnyOrder("+" + OLD, "+" + NEW);
    }

    @Test
    void reportsTheRecordThatTheNewNumberHadJustGot() {
        say(OLD, NOW - 100);
        awaitMessages(1);
        say(NEW, NOW - 40);
        awaitMessages(2);
        changeNumber(NOW - 50);
        awaitMessages(3);

        assertThat(najd.count("customers")).isEqualTo(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(reported()).hasSize(1));
    }

    @Test
    void leavesTheEarlierBearerOfTheNewNumberAlone() {
        say(NEW, NOW - 100);
        awaitMessages(1);
        LocalDatabase.update(
                "update customers set created_at = now() - interval '90 days' where restaurant_id = ?", najd.id());
        say(OLD, NOW - 60);
        awaitMessages(2);
        changeNumber(NOW - 50);
        awaitMessages(3);
        say(NEW, NOW - 10);
        awaitMessages(4);

        assertThat(reported()).isEmpty();
        assertThat(najd.count("customers")).isEqualTo(2);
        assertThat(LocalDatabase.rows(
                        "select count(*) n from conversations where restaurant_id = ? group by customer_id", najd.id()))
                .hasSize(2);
    }

    @Test
    void reportsTheRecordOfAPhoneThatItsBearerShares() {
        say(OLD, NOW - 100);
        deliver(TestWebhooks.value(najd.phoneNumberId(), """
                "messages":[{"from_user_id":"SA.71","id":"%s","timestamp":"%d","type":"text","text":{"body":"سلام"}}]""".formatted(TestWebhooks.wamid(), NOW - 20)));
        awaitMessages(2);
        assertThat(najd.count("customers")).isEqualTo(2);
        deliver(TestWebhooks.value(najd.phoneNumberId(), """
                "messages":[{"from_user_id":"SA.71","id":"%s","timestamp":"%d","type":"contacts","contacts":[\
                {"origin":"contact_request","phones":[{"phone":"+966 50 000 0071"}]}]}]""".formatted(TestWebhooks.wamid(), NOW - 10)));
        awaitMessages(3);

        await().atMost(SOON).untilAsserted(() -> assertThat(reported()).hasSize(1));
        assertThat(LocalDatabase.number(
                        "select count(*) from messages where restaurant_id = ? and needs_answer", najd.id()))
                .isEqualTo(2);
    }

    private void say(String from, long at) {
        deliver(TestWebhooks.said(
                najd.phoneNumberId(), from, TestWebhooks.wamid(), "text", "\"text\":{\"body\":\"سلام\"}", at));
    }

    private void changeNumber(long at) {
        deliver(TestWebhooks.value(najd.phoneNumberId(), """
                "messages":[{"from":"%s","id":"%s","timestamp":"%d","type":"system","system":{"body":"changed",\
                "wa_id":"%s","type":"user_changed_number"}}]""".formatted(OLD, TestWebhooks.wamid(), at, NEW)));
    }

    private void deliver(String body) {
        assertThat(gateway.deliver(body)).isEqualTo(200);
    }

    private void awaitMessages(int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(najd.messages()).hasSize(count));
    }

    private List<String> namesNow() {
        return LocalDatabase.rows(
                        "select value from customer_identities where restaurant_id = ? and given_up_at is null",
                        najd.id())
                .stream()
                .map(row -> String.valueOf(row.get("value")))
                .toList();
    }

    private List<JsonNode> reported() {
        return facts.of(najd.id(), "SameCustomerFound");
    }
}
