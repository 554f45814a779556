package com.crmres.core.order;

import static com.crmres.core.DemoRestaurants.OLAYA;

import com.crmres.core.Api;
import com.crmres.testing.LocalDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One person at work with orders. */
public record Counter(Api api, String token) {

    public static Counter of(Api api, String email) {
        return new Counter(api, api.tokenOf(email));
    }

    /** The lamb kabsa or whatever else is called so. */
    public static UUID dish(String english) {
        return (UUID) Objects.requireNonNull(LocalDatabase.rows(
                        "select m.id from menu_items m join restaurants r on r.id = m.restaurant_id"
                                + " where m.name->>'en' = ? order by r.slug desc limit 1",
                        english)
                .getFirst()
                .get("id"));
    }

    public static UUID guestOf(UUID conversation) {
        return (UUID) Objects.requireNonNull(
                LocalDatabase.rows("select customer_id from conversations where id = ?", conversation)
                        .getFirst()
                        .get("customer_id"));
    }

    /** To be picked up in Olaya, at whatever hour the test runs. */
    public static Map<String, Object> pickup(UUID customer, Map<String, Object>... dishes) {
        Map<String, Object> order = new HashMap<>();
        order.put("branch_id", OLAYA);
        order.put("customer_id", customer);
        order.put("type", "pickup");
        order.put("even_if_closed", true);
        order.put("items", List.of(dishes));
        return order;
    }

    public static Map<String, Object> delivery(UUID customer, Map<String, Object>... dishes) {
        Map<String, Object> order = pickup(customer, dishes);
        order.put("type", "delivery");
        order.put("address", Map.of("text", "حي الملقا، شارع أنس بن مالك، فيلا 12"));
        return order;
    }

    public static Map<String, Object> times(int quantity, UUID dish) {
        return Map.of("menu_item_id", dish, "quantity", quantity);
    }

    public Api.Answer places(Map<String, Object> order) {
        return places(UUID.randomUUID().toString(), order);
    }

    public Api.Answer places(String key, Map<String, Object> order) {
        return api.postAs(token, "/api/v1/orders", order, "Idempotency-Key", key);
    }

    public Api.Answer moves(JsonNode order, String to) {
        return moves(order, Map.of("to", to));
    }

    public Api.Answer moves(JsonNode order, Map<String, Object> move, String... headers) {
        return api.postAs(token, "/api/v1/orders/" + order.get("id").asString() + "/moves", move, headers);
    }

    public Api.Answer cancels(JsonNode order, @Nullable String reason) {
        return moves(order, reason == null ? Map.of("to", "cancelled") : Map.of("to", "cancelled", "reason", reason));
    }

    public JsonNode reads(JsonNode order) {
        return api.get("/api/v1/orders/" + order.get("id").asString(), token).body();
    }

    public Api.Answer gets(String pathAndQuery) {
        return api.get("/api/v1/orders" + pathAndQuery, token);
    }

    /** What the customer of a conversation was written by nobody in person. */
    public static List<String> told(UUID conversation) {
        return LocalDatabase.rows(
                        "select text from messages where conversation_id = ? and sender = 'system' order by seq",
                        conversation)
                .stream()
                .map(row -> String.valueOf(row.get("text")))
                .toList();
    }
}
