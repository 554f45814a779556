package com.crmres.whatsapp.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.model.conversation.Sender;
import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestStaff;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class PricesIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestRestaurant najd = TestRestaurant.najdGrill();

    @Autowired
    GatewayDoor gateway;

    @Autowired
    TestStaff staff;

    @Test
    void keepsOnePriceForEachMessage() {
        UUID message = draft();
        String wamid = TestWebhooks.wamid();
        status(wamid, message.toString(), "sent");
        status(wamid, message.toString(), "delivered");
        status(wamid, message.toString(), "delivered");

        awaitPrice(message);
    }

    @Test
    void keepsThePriceOfAMessageThatIsNotKnownYet() {
        UUID message = draft();
        String wamid = TestWebhooks.wamid();
        status(wamid, "", "sent");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(najd.count("message_statuses")).isEqualTo(1));
        assertThat(gateway.deliver(TestWebhooks.status(najd.phoneNumberId(), wamid, "read", message.toString())))
                .isEqualTo(200);

        awaitPrice(message);
    }

    @ParameterizedTest
    @CsvSource({
        "966500000001, , SA",
        "+971500000001, , AE",
        "16505551234, , US",
        "14165551234, , CA",
        "999123456, , ZZ",
        ", SA.13491208655302741918, SA",
        ", , ZZ"
    })
    void knowsTheMarketOfARecipient(String phone, String userId, String market) {
        assertThat(Price.market(phone, userId)).isEqualTo(market);
    }

    private UUID draft() {
        gateway.deliver(TestWebhooks.text(najd.phoneNumberId(), "966500000031", TestWebhooks.wamid(), "سلام"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(najd.conversations()).hasSize(1));
        return staff.draft(najd, najd.conversationId(), Sender.STAFF, "أهلًا");
    }

    private void status(String wamid, String ownId, String status) {
        assertThat(gateway.deliver(TestWebhooks.value(najd.phoneNumberId(), """
                        "statuses":[{"id":"%s","status":"%s","timestamp":"1760000000","recipient_id":"966500000031",\
                        "biz_opaque_callback_data":"%s","pricing":{"billable":true,"pricing_model":"PMP","type":"regular",\
                        "category":"service"}}]""".formatted(wamid, status, ownId))))
                .isEqualTo(200);
    }

    private void awaitPrice(UUID message) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(LocalDatabase.rows(
                                "select category, type, market, message_id from message_prices where restaurant_id = ?",
                                najd.id()))
                        .singleElement()
                        .satisfies(price -> assertThat(List.of(
                                        price.get("category"),
                                        price.get("type"),
                                        price.get("market"),
                                        price.get("message_id")))
                                .isEqualTo(List.of("service", "regular", "SA", message))));
    }
}
