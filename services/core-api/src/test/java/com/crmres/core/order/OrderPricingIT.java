package com.crmres.core.order;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.menu.MenuDesk.name;
import static com.crmres.core.order.Counter.pickup;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.CoreApiTest;
import com.crmres.core.menu.MenuDesk;
import com.crmres.testing.LocalDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Orders cost what the branch's menu says, in the size and with the options that were chosen. */
@CoreApiTest
class OrderPricingIT {

    private static final UUID GUEST = UUID.fromString("0198a000-0000-7000-8000-00000000a0e1");

    @Autowired
    private Api api;

    private MenuDesk manager;
    private Counter agent;
    private String category = "";
    private final Kitchen olaya = new Kitchen(OLAYA);

    @BeforeEach
    void openTheKitchen() {
        clear();
        olaya.opensAllDay();
        LocalDatabase.update(
                "insert into customers (id, restaurant_id, name, created_at, updated_at) values (?, ?, 'أم خالد', now(), now())",
                GUEST,
                NAJD_GRILL);
        manager = MenuDesk.of(api, MANAGER);
        agent = Counter.of(api, AGENT);
        category = manager.category("New kitchen");
    }

    @AfterEach
    void clear() {
        olaya.asItWas();
        LocalDatabase.update(
                "delete from order_events where order_id in (select id from orders where customer_id = ?)", GUEST);
        LocalDatabase.update(
                "delete from order_items where order_id in (select id from orders where customer_id = ?)", GUEST);
        LocalDatabase.update("delete from orders where customer_id = ?", GUEST);
        LocalDatabase.update("delete from customers where id = ?", GUEST);
        MenuDesk.clear();
    }

    @Test
    void theBranchsPriceIsTaken() {
        String dish = manager.dish(category, "New plain", 20);
        manager.inBranch(dish, OLAYA, Map.of("price", 23));

        assertThat(ordered(dish, Map.of()).body().get("total").decimalValue()).isEqualByComparingTo("46");
    }

    @Test
    void whatIsSoldOutCanBeOrderedForLater() {
        String dish = manager.dish(category, "New sold out", 20);
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        manager.inBranch(dish, OLAYA, Map.of("sold_out_until", tomorrow.minus(1, ChronoUnit.HOURS)));

        assertThat(ordered(dish, Map.of()).code()).isEqualTo("item_unavailable");
        Map<String, Object> later = new HashMap<>(order(dish, Map.of()));
        later.put("scheduled_for", tomorrow);
        assertThat(agent.places(later).status()).isEqualTo(201);
        manager.inBranch(dish, OLAYA, Map.of("available", false));
        assertThat(agent.places(later).code()).isEqualTo("item_unavailable");
        api.call("DELETE", MenuDesk.ITEMS + "/" + dish, manager.token());
        assertThat(ordered(dish, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aSizeHasToBeChosenAndItsPriceIsTaken() {
        String dish = manager.dish(
                category,
                "New sizes",
                1,
                Map.of(
                        "sizes",
                        List.of(
                                Map.of("name", name("صغير", "Small"), "price", 10),
                                Map.of("name", name("كبير", "Large"), "price", 15))));
        String large = manager.dish(dish).at("/sizes/1/id").asString();
        manager.inBranch(dish, OLAYA, Map.of("price", 11));

        assertThat(ordered(dish, Map.of()).code()).isEqualTo("order_size_missing");
        assertThat(ordered(dish, Map.of("size_id", UUID.randomUUID())).code()).isEqualTo("order_size_missing");
        JsonNode order = ordered(dish, Map.of("size_id", large)).body();
        assertThat(order.get("total").decimalValue()).isEqualByComparingTo("32");
        assertThat(order.at("/items/0/modifiers/0/name/en").asString()).isEqualTo("Large");
    }

    @Test
    void eachGroupTakesSoManyOptions() {
        String dish = manager.dish(
                category,
                "New choices",
                10,
                Map.of(
                        "modifiers",
                        List.of(group("Bread", 1, 1, "Saj", "Samoli"), group("Extras", 0, 2, "Nuts", "Laban"))));
        JsonNode groups = manager.dish(dish).get("modifiers");
        String saj = groups.at("/0/options/0/id").asString();
        String samoli = groups.at("/0/options/1/id").asString();
        String nuts = groups.at("/1/options/0/id").asString();

        assertThat(ordered(dish, Map.of("option_ids", List.of(saj, nuts)))
                        .body()
                        .get("total")
                        .decimalValue())
                .isEqualByComparingTo("28");
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of(nuts),
                List.of(saj, samoli),
                List.of(saj, UUID.randomUUID().toString()))) {
            assertThat(ordered(dish, Map.of("option_ids", wrong)).code()).isEqualTo("order_choices_wrong");
        }
    }

    private static Map<String, Object> group(String called, int min, int max, String... options) {
        return Map.of(
                "name",
                name(called, called),
                "min",
                min,
                "max",
                max,
                "options",
                List.of(options).stream()
                        .map(option -> Map.of("name", name(option, option), "price", 2))
                        .toList());
    }

    /** Twice the dish. */
    private Answer ordered(String dish, Map<String, Object> choices) {
        return agent.places(order(dish, choices));
    }

    private static Map<String, Object> order(String dish, Map<String, Object> choices) {
        Map<String, Object> line = new HashMap<>(choices);
        line.put("menu_item_id", dish);
        line.put("quantity", 2);
        return pickup(GUEST, line);
    }
}
