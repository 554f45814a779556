package com.crmres.core.menu;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.DAMMAM;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static com.crmres.core.DemoRestaurants.TAHLIA;
import static com.crmres.core.menu.MenuDesk.CATEGORIES;
import static com.crmres.core.menu.MenuDesk.ITEMS;
import static com.crmres.core.menu.MenuDesk.MENU;
import static com.crmres.core.menu.MenuDesk.name;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.CoreApiTest;
import com.crmres.core.DemoRestaurants;
import com.crmres.testing.LocalDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The menu is shown, changed and put in order, for all branches and for one. */
@CoreApiTest
class MenuIT {

    @Autowired
    private Api api;

    private MenuDesk manager;

    @BeforeEach
    void signIn() {
        MenuDesk.clear();
        manager = MenuDesk.of(api, MANAGER);
    }

    @AfterEach
    void clear() {
        MenuDesk.clear();
    }

    @Test
    void showsTheWholeMenuInItsOrder() {
        JsonNode categories =
                api.get(MENU, api.tokenOf(DemoRestaurants.viewer())).body().get("categories");

        assertThat(categories.at("/0/name/en").asString()).isEqualTo("Rice and kabsa");
        assertThat(categories.at("/0/items/0/price").decimalValue()).isEqualByComparingTo("29");
        JsonNode karak = dishCalled(categories, "Karak tea");
        assertThat(karak.at("/sizes/1/price").decimalValue()).isEqualByComparingTo("28");
        assertThat(karak.at("/allergens/0").asString()).isEqualTo("milk");
        assertThat(dishCalled(categories, "Chicken shawarma").at("/modifiers/0/options"))
                .hasSize(2);
    }

    @Test
    void whoHasTheMenuIsToldThatItIsTheSameUntilItChanges() {
        String category = manager.category("New same");
        String tag = api.get(MENU, manager.token()).headers().firstValue("ETag").orElseThrow();
        assertThat(api.get(MENU, manager.token(), "If-None-Match", tag).status())
                .isEqualTo(304);

        manager.dish(category, "New change", 10);

        assertThat(api.get(MENU, manager.token(), "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void aDishIsAddedOnceAndChangedByVersion() {
        String category = manager.category("New one");
        Map<String, Object> dish = Map.of(
                "category_id",
                category,
                "name",
                name("جديد", "New dish"),
                "price",
                12.5,
                "allergens",
                List.of("milk", "gluten"));
        String key = UUID.randomUUID().toString();
        Answer first = api.postAs(manager.token(), ITEMS, dish, "Idempotency-Key", key);
        Answer again = api.postAs(manager.token(), ITEMS, dish, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("id")).isEqualTo(first.body().get("id"));
        assertThat(first.body().at("/allergens/0").asString()).isEqualTo("gluten");

        String id = first.body().get("id").asString();
        Answer changed = manager.patch(
                id,
                Map.of("price", 14, "calories", 300, "description", name("وصف", "Words"), "aliases", List.of("اسم")),
                "If-Match",
                "\"v0\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("version").asLong()).isEqualTo(1);
        assertThat(manager.patch(id, Map.of("price", 15), "If-Match", "\"v0\"").status())
                .isEqualTo(412);
        JsonNode cleared = manager.patch(id, Map.of("clear", List.of("calories", "description")))
                .body();
        assertThat(cleared.has("calories")).isFalse();
        assertThat(cleared.has("description")).isFalse();
        assertThat(cleared.get("price").decimalValue()).isEqualByComparingTo("14");
    }

    @Test
    void theCheapestSizeIsThePriceAndSizesMoveWithIt() {
        String id = manager.dish(
                manager.category("New sizes"),
                "New juice",
                1,
                Map.of(
                        "sizes",
                        List.of(
                                Map.of("name", name("كبير", "Large"), "price", 18),
                                Map.of("name", name("صغير", "Small"), "price", 12))));
        assertThat(manager.dish(id).get("price").decimalValue()).isEqualByComparingTo("12");

        JsonNode dearer = manager.patch(id, Map.of("price", 13)).body();

        assertThat(dearer.at("/sizes/0/price").decimalValue()).isEqualByComparingTo("19");
        assertThat(dearer.at("/sizes/1/price").decimalValue()).isEqualByComparingTo("13");
        manager.inBranch(id, TAHLIA, Map.of("price", 10));
        assertThat(manager.shown(id, TAHLIA).at("/sizes/0/price").decimalValue())
                .isEqualByComparingTo("16");
        assertThat(manager.shown(id, OLAYA).at("/sizes/0/price").decimalValue()).isEqualByComparingTo("19");
    }

    @Test
    void aBranchDiffersUntilItFollowsAgain() {
        String id = manager.dish(manager.category("New branch"), "New branch dish", 20);

        assertThat(manager.inBranch(id, OLAYA, Map.of("available", false, "price", 25))
                        .status())
                .isEqualTo(200);

        assertThat(manager.shown(id, OLAYA).get("available").asBoolean()).isFalse();
        assertThat(manager.shown(id, OLAYA).get("price").decimalValue()).isEqualByComparingTo("25");
        assertThat(manager.shown(id, TAHLIA).get("available").asBoolean()).isTrue();
        assertThat(manager.dish(id).get("branches")).hasSize(1);
        String there = ITEMS + "/" + id + "/branches/" + OLAYA;
        assertThat(api.call("DELETE", there, manager.token()).status()).isEqualTo(204);
        assertThat(manager.shown(id, OLAYA).get("price").decimalValue()).isEqualByComparingTo("20");
        assertThat(api.call("DELETE", there, manager.token()).status()).isEqualTo(404);
    }

    @Test
    void whatIsSoldOutComesBackByItself() {
        String id = manager.dish(manager.category("New sold out"), "New sold out dish", 20);
        MenuDesk agent = MenuDesk.of(api, AGENT);

        agent.inBranch(id, OLAYA, Map.of("sold_out_until", Instant.now().plus(1, ChronoUnit.HOURS)));
        assertThat(agent.shown(id, OLAYA).get("available").asBoolean()).isFalse();
        agent.inBranch(id, OLAYA, Map.of("sold_out_until", Instant.now().minus(1, ChronoUnit.MINUTES)));
        assertThat(agent.shown(id, OLAYA).get("available").asBoolean()).isTrue();
        assertThat(agent.inBranch(id, OLAYA, Map.of("sold_out_until", "2200-01-01T00:00:00Z"))
                        .code())
                .isEqualTo("sold_out_too_long");
    }

    @Test
    void anAgentSaysWhatCanBeHadInTheirBranchAndNoPrice() {
        String id = manager.dish(manager.category("New agent"), "New agent dish", 20);
        manager.inBranch(id, OLAYA, Map.of("price", 22));
        MenuDesk agent = MenuDesk.of(api, AGENT);

        assertThat(agent.inBranch(id, OLAYA, Map.of("available", false)).status())
                .isEqualTo(200);
        assertThat(agent.shown(id, OLAYA).get("price").decimalValue()).isEqualByComparingTo("22");
        assertThat(agent.inBranch(id, OLAYA, Map.of("price", 5)).status()).isEqualTo(403);
        assertThat(agent.inBranch(id, DAMMAM, Map.of("available", false)).status())
                .isEqualTo(404);
        assertThat(agent.patch(id, Map.of("price", 5)).status()).isEqualTo(403);
        assertThat(manager.inBranch(id, DAMMAM, Map.of("available", false)).status())
                .isEqualTo(404);
        assertThat(api.get(MENU + "?branch_id=" + DAMMAM, agent.token()).status())
                .isEqualTo(404);
        MenuDesk viewer = MenuDesk.of(api, DemoRestaurants.viewer());
        assertThat(viewer.inBranch(id, OLAYA, Map.of("available", true)).status())
                .isEqualTo(403);
    }

    @Test
    void anotherRestaurantFindsNothing() {
        String category = manager.category("New wall");
        String id = manager.dish(category, "New wall dish", 20);
        MenuDesk stranger = MenuDesk.of(api, STRANGER);

        assertThat(api.get(ITEMS + "/" + id, stranger.token()).status()).isEqualTo(404);
        assertThat(stranger.patch(id, Map.of("price", 1)).status()).isEqualTo(404);
        assertThat(stranger.inBranch(id, OLAYA, Map.of("price", 1)).status()).isEqualTo(404);
        assertThat(api.call("DELETE", CATEGORIES + "/" + category, stranger.token())
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(ITEMS, Map.of("category_id", category, "name", name("أ", "New x"), "price", 1))
                        .status())
                .isEqualTo(404);
        assertThat(api.get(MENU + "?branch_id=" + OLAYA, stranger.token()).status())
                .isEqualTo(404);
        assertThat(api.get(ITEMS + "?category_id=" + category, stranger.token())
                        .body()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void dishesStandInTheOrderTheyArePutIn() {
        String category = manager.category("New order");
        List<String> ids = new ArrayList<>(List.of(
                manager.dish(category, "New a", 1),
                manager.dish(category, "New b", 2),
                manager.dish(category, "New c", 3)));
        Collections.reverse(ids);

        Answer ordered =
                api.send("PUT", ITEMS + "/order", manager.token(), Map.of("category_id", category, "ids", ids));

        assertThat(ordered.status()).isEqualTo(200);
        assertThat(idsOf(api.get(ITEMS + "?category_id=" + category, manager.token())
                        .body()))
                .isEqualTo(ids);
        assertThat(api.send(
                                "PUT",
                                ITEMS + "/order",
                                manager.token(),
                                Map.of("category_id", category, "ids", ids.subList(0, 2)))
                        .code())
                .isEqualTo("menu_order_incomplete");
    }

    @Test
    void categoriesStandInTheOrderTheyArePutInAndOnlyEmptyOnesGo() {
        String category = manager.category("New last");
        String dish = manager.dish(category, "New in it", 1);
        List<String> ids = new ArrayList<>();
        api.get(MENU, manager.token())
                .body()
                .get("categories")
                .forEach(each -> ids.add(each.get("id").asString()));
        List<String> usual = List.copyOf(ids);
        ids.remove(category);
        ids.addFirst(category);

        assertThat(api.send("PUT", CATEGORIES + "/order", manager.token(), Map.of("ids", ids))
                        .status())
                .isEqualTo(200);
        assertThat(api.get(MENU, manager.token()).body().at("/categories/0/id").asString())
                .isEqualTo(category);
        api.send("PUT", CATEGORIES + "/order", manager.token(), Map.of("ids", usual));

        assertThat(api.call("DELETE", CATEGORIES + "/" + category, manager.token())
                        .code())
                .isEqualTo("menu_category_not_empty");
        assertThat(api.call("DELETE", ITEMS + "/" + dish, manager.token()).status())
                .isEqualTo(204);
        assertThat(api.get(ITEMS + "/" + dish, manager.token()).status()).isEqualTo(404);
        assertThat(api.call("DELETE", CATEGORIES + "/" + category, manager.token())
                        .status())
                .isEqualTo(204);
        assertThat(LocalDatabase.number(
                        "select count(*) from audit_log where verb = 'menu_item.removed' and subject_id = ?::uuid",
                        dish))
                .isEqualTo(1);
    }

    @Test
    void pagesGoOnBehindADishThatWentMeanwhile() {
        String category = manager.category("New pages");
        List<String> ids = List.of(
                manager.dish(category, "New p1", 1),
                manager.dish(category, "New p2", 2),
                manager.dish(category, "New p3", 3));

        JsonNode first = api.get(ITEMS + "?limit=2&category_id=" + category, manager.token())
                .body();
        api.call("DELETE", ITEMS + "/" + ids.get(1), manager.token());
        JsonNode second = api.get(
                        ITEMS + "?limit=2&category_id=" + category + "&cursor="
                                + first.get("next_cursor").asString(),
                        manager.token())
                .body();

        assertThat(idsOf(first)).isEqualTo(ids.subList(0, 2));
        assertThat(idsOf(second)).isEqualTo(ids.subList(2, 3));
        assertThat(second.has("next_cursor")).isFalse();
    }

    @Test
    void findsDishesHoweverTheyAreSpelled() {
        String id = manager.dish(
                manager.category("New search"), "New Kabsa 100%", 1, Map.of("aliases", List.of("كبسةُ الأحمد")));

        for (String words :
                List.of("%D9%83%D8%A8%D8%B3%D9%87+%D8%A7%D9%84%D8%A7%D8%AD%D9%85%D8%AF", "new+kabsa+100%25")) {
            assertThat(idsOf(api.get(ITEMS + "?q=" + words, manager.token()).body()))
                    .containsExactly(id);
        }
        manager.patch(id, Map.of("available", false));
        assertThat(idsOf(api.get(ITEMS + "?available=true&q=New+Kabsa", manager.token())
                        .body()))
                .isEmpty();
        assertThat(idsOf(api.get(ITEMS + "?available=false&q=New+Kabsa", manager.token())
                        .body()))
                .containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"modifiers\":[{\"name\":{\"ar\":\"أ\",\"en\":\"a\"},\"min\":2,\"max\":1,\"options\":[{\"name\":{\"ar\":\"أ\",\"en\":\"a\"},\"price\":0}]}]}; menu_choices_contradict",
                "{\"modifiers\":[{\"name\":{\"ar\":\"أ\",\"en\":\"a\"},\"min\":0,\"max\":2,\"options\":[{\"name\":{\"ar\":\"أ\",\"en\":\"a\"},\"price\":0}]}]}; menu_choices_contradict",
                "{\"price\":-1}; invalid_request",
                "{\"price\":1.234}; invalid_request",
                "{\"allergens\":[\"water\"]}; invalid_request",
                "{\"sizes\":[{\"price\":1}]}; invalid_request",
                "{\"name\":{\"ar\":\"أ\"}}; invalid_request",
                "{\"clear\":[\"price\"]}; invalid_request",
            })
    void nonsenseIsRefused(String change, String code) {
        String id = manager.dish(manager.category("New nonsense"), "New nonsense dish", 1);

        Answer refused = manager.patch(id, JsonMapper.shared().readTree(change));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(manager.post(ITEMS, Map.of("price", 1)).code()).isEqualTo("menu_item_incomplete");
    }

    private static List<String> idsOf(JsonNode list) {
        return StreamSupport.stream(list.get("items").spliterator(), false)
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static JsonNode dishCalled(JsonNode categories, String english) {
        return StreamSupport.stream(categories.spliterator(), false)
                .flatMap(section -> StreamSupport.stream(section.get("items").spliterator(), false))
                .filter(dish -> dish.at("/name/en").asString().equals(english))
                .findFirst()
                .orElseThrow();
    }
}
