package com.crmres.whatsapp.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.crmres.testing.LocalDatabase;
import com.crmres.whatsapp.testing.Facts;
import com.crmres.whatsapp.testing.GatewayDoor;
import com.crmres.whatsapp.testing.GatewayTest;
import com.crmres.whatsapp.testing.TestRestaurant;
import com.crmres.whatsapp.testing.TestWebhooks;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class AccountEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final long AT = 1_760_000_000L;

    private final TestRestaurant najd = TestRestaurant.najdGrill();
    private final String waba =
            Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L));

    @Autowired
    GatewayDoor gateway;

    @Autowired
    Facts facts;

    @Test
    void writesDownOnceWhatMetaTellsOfAnAccount() {
        owns(najd);
        String event = "{\"event\":\"APPROVED\",\"message_template_id\":1,\"message_template_name\":\"order_ready\"}";
        tell("message_template_status_update", AT, event);
        tell("message_template_status_update", AT, event);
        tell("message_template_status_update", AT + 60, event);
        tell("something_new", AT, "{\"a\":[1,2]}");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(LocalDatabase.rows(
                                "select field, event from account_events where restaurant_id = ?", najd.id()))
                        .extracting(row -> row.get("field"))
                        .containsExactlyInAnyOrder(
                                "message_template_status_update", "message_template_status_update", "something_new"));
        assertThat(LocalDatabase.rows("select reason from parked_inbound where body = ?::text::bytea", event))
                .isEmpty();
    }

    @Test
    void tellsEveryRestaurantOfASharedAccount() {
        TestRestaurant bahr = TestRestaurant.najdGrill();
        owns(najd);
        owns(bahr);
        tell(
                "account_update",
                AT,
                "{\"event\":\"ACCOUNT_VIOLATION\",\"violation_info\":{\"violation_type\":\"ALCOHOL\"}}");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(najd.count("account_events")).isEqualTo(1);
            assertThat(bahr.count("account_events")).isEqualTo(1);
            assertThat(facts.of(najd.id(), "NumberQualityChanged")).hasSize(1);
            assertThat(facts.of(bahr.id(), "NumberQualityChanged")).hasSize(1);
        });
    }

    @Test
    void saysWhenANumberIsJudgedAnew() {
        owns(najd);
        tell(
                "phone_number_quality_update",
                AT,
                "{\"display_phone_number\":\"966110000000\",\"event\":\"FLAGGED\",\"current_limit\":\"TIER_10K\"}");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(facts.of(najd.id(), "NumberQualityChanged"))
                        .singleElement()
                        .satisfies(fact -> {
                            assertThat(fact.path("number_id").asString())
                                    .isEqualTo(najd.numberId().toString());
                            assertThat(fact.path("event").asString()).isEqualTo("FLAGGED");
                            assertThat(fact.path("limit").asString()).isEqualTo("TIER_10K");
                            assertThat(fact.path("display_phone_number").asString())
                                    .isEqualTo("+966110000000");
                        }));
    }

    @Test
    void keepsAsideWhatBelongsToNobody() {
        tell("account_update", AT, "{\"event\":\"VERIFIED_ACCOUNT\",\"mark\":\"" + waba + "\"}");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(LocalDatabase.rows(
                                "select reason from parked_inbound where position(?::bytea in body) > 0",
                                waba.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .extracting(row -> row.get("reason"))
                        .containsExactly("account:account_update"));
    }

    @Test
    void recordsWhatCameByTheRestaurantsOwnPhone() {
        for (String field : new String[] {"history", "smb_app_state_sync", "standby", "messaging_handovers"}) {
            assertThat(gateway.deliver(TestWebhooks.change(najd.phoneNumberId(), field, "\"x\":\"" + field + "\"")))
                    .isEqualTo(200);
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(najd.count("account_events")).isEqualTo(4));
        assertThat(gateway.ledger(najd.phoneNumberId()).path("gap").asInt(-1)).isZero();
    }

    private void owns(TestRestaurant restaurant) {
        LocalDatabase.update("update whatsapp_numbers set waba_id = ? where restaurant_id = ?", waba, restaurant.id());
    }

    private void tell(String field, long at, String value) {
        assertThat(gateway.deliver(TestWebhooks.account(waba, at, field, value)))
                .isEqualTo(200);
    }
}
