package com.crmres.core.customer;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.core.StatementCounter;
import com.crmres.testing.LocalDatabase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the restaurant knows of a guest. */
@CoreApiTest
class CustomerIT {

    @Autowired
    private Api api;

    @Autowired
    private StatementCounter statements;

    private String path = "";
    private UUID customer = new UUID(0, 0);

    @BeforeEach
    void aGuestOfTwoBranches() {
        LocalDatabase.update("delete from customer_identities where value in ('+966500000077', 'um.khalid')");
        UUID conversation = new Chats(NAJD_GRILL).begun(7, "active", OLAYA);
        JsonNode shown = api.get("/api/v1/conversations/" + conversation, api.tokenOf(OWNER))
                .body();
        customer = UUID.fromString(shown.get("customer_id").asString());
        path = "/api/v1/customers/" + customer;
        identity("phone", "+966500000077");
        identity("username", "um.khalid");
        for (int day = 1; day <= 6; day++) {
            opinion(day % 2 == 0 ? OLAYA : null, day, day == 6 ? null : day);
        }
        opinion(DAMMAM, 9, 1);
    }

    @Test
    void showsWhoTheyAreAndWhatTheyThought() {
        JsonNode shown = api.get(path, api.tokenOf(OWNER)).body();

        assertThat(shown.get("phone").asString()).isEqualTo("+966500000077");
        assertThat(shown.get("username").asString()).isEqualTo("um.khalid");
        assertThat(shown.get("language_preference").asString()).isEqualTo("ar-SA");
        assertThat(shown.at("/conversations/total").asInt()).isEqualTo(1);
        assertThat(shown.at("/conversations/last_at").asString()).isEqualTo("2026-11-22T09:07:00Z");
        assertThat(shown.at("/feedback/count").asInt()).isEqualTo(7);
        assertThat(shown.at("/feedback/average_rating").decimalValue()).isEqualByComparingTo("2.7");
        assertThat(shown.at("/feedback/latest")).hasSize(5);
        assertThat(shown.at("/feedback/latest/0/comment").asString()).isEqualTo("تعليق 1");
    }

    @Test
    void showsAnAgentOnlyTheirBranches() {
        JsonNode shown = api.get(path, api.tokenOf(AGENT)).body();

        assertThat(shown.at("/feedback/count").asInt()).isEqualTo(6);
        assertThat(shown.at("/feedback/average_rating").decimalValue()).isEqualByComparingTo("3.0");
    }

    @Test
    void isNobodyElsesBusiness() {
        assertThat(api.get(path, api.tokenOf(STRANGER)).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/customers/" + UUID.randomUUID(), api.tokenOf(OWNER))
                        .status())
                .isEqualTo(404);
        assertThat(api.getAsNobody(path).status()).isEqualTo(401);
        String token = api.tokenOf(OWNER);
        assertThat(statements.during(() -> api.get(path, token))).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void isSeenWhereTheyHaveBeenAndNowhereElse() {
        LocalDatabase.update("update conversations set branch_id = ? where customer_id = ?", DAMMAM, customer);
        assertThat(api.get(path, api.tokenOf(AGENT)).status()).isEqualTo(404);
        assertThat(api.get(path, api.tokenOf(OWNER)).status()).isEqualTo(200);

        LocalDatabase.update("update conversations set branch_id = null where customer_id = ?", customer);
        assertThat(api.get(path, api.tokenOf(AGENT)).status()).isEqualTo(200);

        LocalDatabase.update("truncate conversations cascade");
        assertThat(api.get(path, api.tokenOf(AGENT)).status()).isEqualTo(200);
    }

    @Test
    void isHandedOutWholeOrNotAtAll() {
        String manager = api.tokenOf(MANAGER);
        assertThat(export(manager, "of-two-branches").code()).isEqualTo("customer_of_other_branches");

        LocalDatabase.update("delete from feedback where customer_id = ? and branch_id = ?", customer, DAMMAM);
        assertThat(export(manager, "of-one-branch").status()).isEqualTo(201);

        LocalDatabase.update("""
                insert into orders (id, restaurant_id, branch_id, customer_id, day, number, status, type, origin,
                  subtotal, total, vat, placed_at, moved_at)
                values (gen_random_uuid(), ?, ?, ?, now()::date, 902, 'delivered', 'pickup', 'staff', 10, 10, 1, now(), now())""", NAJD_GRILL, DAMMAM, customer);
        assertThat(export(manager, "with-an-order").code()).isEqualTo("customer_of_other_branches");
        assertThat(export(api.tokenOf(OWNER), "by-the-owner").status()).isEqualTo(201);
        LocalDatabase.update("delete from orders where customer_id = ?", customer);
    }

    private Api.Answer export(String token, String key) {
        return api.postAs(token, path + "/export", "", "Idempotency-Key", key + customer);
    }

    private void identity(String kind, String value) {
        LocalDatabase.update(
                "insert into customer_identities (id, restaurant_id, customer_id, kind, value, created_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, now())",
                NAJD_GRILL,
                customer,
                kind,
                value);
    }

    private void opinion(@Nullable UUID branch, int daysAgo, @Nullable Integer rating) {
        LocalDatabase.update(
                """
                insert into feedback (id, restaurant_id, customer_id, branch_id, rating, comment, sentiment, created_at, updated_at)
                values (gen_random_uuid(), ?, ?, nullif(?, 'null')::uuid, nullif(?, 'null')::integer, ?, 'mixed',
                  now() - ? * interval '1 day', now())""", NAJD_GRILL, customer, String.valueOf(branch), String.valueOf(rating), "تعليق " + daysAgo, daysAgo);
    }
}
