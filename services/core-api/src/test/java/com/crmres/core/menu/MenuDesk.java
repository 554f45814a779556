package com.crmres.core.menu;

import static com.crmres.core.DemoRestaurants.NAJD_GRILL;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.testing.LocalDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One person at work with the menu; what they add is called New and goes again. */
public record MenuDesk(Api api, String token) {

    public static final String MENU = "/api/v1/menu";
    public static final String ITEMS = MENU + "/items";
    public static final String CATEGORIES = MENU + "/categories";

    public static MenuDesk of(Api api, String email) {
        return new MenuDesk(api, api.tokenOf(email));
    }

    public static void clear() {
        String ours =
                " where restaurant_id = ? and menu_item_id in (select id from menu_items where name ->> 'en' like 'New%')";
        LocalDatabase.update("delete from branch_menu_items" + ours, NAJD_GRILL);
        LocalDatabase.update(
                "delete from menu_items where restaurant_id = ? and name ->> 'en' like 'New%'", NAJD_GRILL);
        LocalDatabase.update(
                "delete from menu_categories where restaurant_id = ? and name ->> 'en' like 'New%'", NAJD_GRILL);
    }

    public static Map<String, String> name(String ar, String en) {
        return Map.of("ar", ar, "en", en);
    }

    public String category(String english) {
        return added(CATEGORIES, Map.of("name", name("تصنيف جديد " + english, english)));
    }

    public String dish(String category, String english, Object price) {
        return dish(category, english, price, Map.of());
    }

    public String dish(String category, String english, Object price, Map<String, Object> more) {
        Map<String, Object> dish = new HashMap<>(more);
        dish.put("category_id", category);
        dish.put("name", name("طبق جديد " + english, english));
        dish.put("price", price);
        return added(ITEMS, dish);
    }

    public Answer post(String path, Object body) {
        return api.postAs(
                token, path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private String added(String path, Object body) {
        Answer answer = post(path, body);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
        return answer.body().get("id").asString();
    }

    public JsonNode dish(String id) {
        return api.get(ITEMS + "/" + id, token).body();
    }

    public Answer patch(String id, Object change, String... headers) {
        return api.send("PATCH", ITEMS + "/" + id, token, change, headers);
    }

    public Answer inBranch(String id, UUID branch, Object difference) {
        return api.send("PUT", ITEMS + "/" + id + "/branches/" + branch, token, difference);
    }

    /** The dish in the whole menu. */
    public JsonNode shown(String id, UUID branch) {
        for (JsonNode section :
                api.get(MENU + "?branch_id=" + branch, token).body().get("categories")) {
            for (JsonNode dish : section.get("items")) {
                if (dish.get("id").asString().equals(id)) {
                    return dish;
                }
            }
        }
        throw new IllegalStateException("Not on the menu");
    }
}
