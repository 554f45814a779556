package com.crmres.core.whatsapp.cost;

import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.CoreApiTest;
import com.crmres.core.Guest;
import com.crmres.testing.LocalDatabase;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CoreApiTest
class CostsIT {

    private static final String DAY = "2031-03-0";

    @Autowired
    private Api api;

    @Test
    void tellsCostsByDatedRates() {
        Guest guest = Guest.of(
                NAJD_GRILL, "costly", "966" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 1_000_000_000L));
        rate("marketing", "0.10", DAY + "1");
        rate("marketing", "0.40", DAY + "3");
        price(guest, "marketing", "regular", DAY + "1 20:00", true);
        price(guest, "marketing", "regular", DAY + "2 22:30", true);
        price(guest, "marketing", "regular", DAY + "2 22:30", false);
        price(guest, "marketing", "free_entry_point", DAY + "3 10:00", true);
        price(guest, "authentication", "regular", DAY + "3 10:00", true);

        JsonNode costs = api.get("/api/v1/whatsapp/costs?from=" + DAY + "1&to=" + DAY + "4", api.tokenOf(MANAGER))
                .body();

        assertThat(costs.get("totals"))
                .singleElement()
                .satisfies(total -> assertThat(total.get("amount").decimalValue())
                        .as("the second one is of the third of March in Riyadh")
                        .isEqualByComparingTo("0.50"));
        assertThat(costs.get("without_rate").asLong()).isEqualTo(1);
        assertThat(costs.get("lines")
                        .valueStream()
                        .mapToLong(line -> line.get("messages").asLong())
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void letsOnlyOwnersSetRates() {
        Map<String, Object> rate = Map.of(
                "market", "SA", "category", "utility", "amount", 0.1, "currency", "SAR", "valid_from", DAY + "1");

        assertThat(api.send("PUT", "/api/v1/whatsapp/rates", api.tokenOf(MANAGER), rate)
                        .status())
                .isEqualTo(403);
        assertThat(api.send("PUT", "/api/v1/whatsapp/rates", api.tokenOf(OWNER), Map.of("market", "sa"))
                        .status())
                .isEqualTo(400);
    }

    private void rate(String category, String amount, String from) {
        assertThat(api.send(
                                "PUT",
                                "/api/v1/whatsapp/rates",
                                api.tokenOf(OWNER),
                                Map.of(
                                        "market",
                                        "SA",
                                        "category",
                                        category,
                                        "amount",
                                        Double.parseDouble(amount),
                                        "currency",
                                        "SAR",
                                        "valid_from",
                                        from))
                        .status())
                .isEqualTo(200);
    }

    private static void price(Guest guest, String category, String type, String at, boolean delivered) {
        UUID message = UUID.randomUUID();
        LocalDatabase.update("""
                insert into messages (id, restaurant_id, conversation_id, whatsapp_number_id, seq, sender, kind, received_at,
                  delivery, delivered_at)
                select ?, c.restaurant_id, c.id, c.whatsapp_number_id, (select 1 + max(seq) from messages m where m.conversation_id = c.id),
                  'staff', 'template', now(), 'sent', case when ? then now() end
                from conversations c where c.customer_id = ? limit 1
                """, message, delivered, guest.id());
        LocalDatabase.update("""
                insert into message_prices (id, restaurant_id, message_id, whatsapp_number_id, category, type, market, priced_at)
                select gen_random_uuid(), restaurant_id, id, whatsapp_number_id, ?, ?, 'SA', ?::timestamp at time zone 'UTC'
                from messages where id = ?
                """, category, type, at, message);
    }
}
