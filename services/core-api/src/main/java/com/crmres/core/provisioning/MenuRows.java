package com.crmres.core.provisioning;

import com.crmres.model.Money;
import com.crmres.model.SearchText;
import com.crmres.model.menu.Allergen;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The menu in the order of the file. */
final class MenuRows {

    private final JdbcClient jdbc;

    MenuRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(RestaurantFile file, Instant now) {
        UUID restaurantId = file.restaurant().id();
        Timestamp at = Timestamp.from(now);
        List<RestaurantFile.Section> sections = file.menu();
        for (int position = 0; position < sections.size(); position++) {
            RestaurantFile.Section section = sections.get(position);
            UUID categoryId =
                    FixedIds.of(restaurantId, "category", section.category().slug());
            category(restaurantId, categoryId, section.category(), position, at);
            items(restaurantId, categoryId, section.items(), at);
        }
    }

    private void category(UUID restaurantId, UUID id, RestaurantFile.Heading heading, int position, Timestamp at) {
        jdbc.sql("""
                insert into menu_categories (id, restaurant_id, name, position, created_at)
                values (:id, :restaurant, :name::jsonb, :position, :at)
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("restaurant", restaurantId)
                .param("name", Json.of(heading.name()))
                .param("position", position)
                .param("at", at)
                .update();
    }

    private void items(UUID restaurantId, UUID categoryId, List<RestaurantFile.Dish> dishes, Timestamp at) {
        for (int position = 0; position < dishes.size(); position++) {
            item(restaurantId, categoryId, dishes.get(position), position, at);
        }
    }

    private void item(UUID restaurantId, UUID categoryId, RestaurantFile.Dish dish, int position, Timestamp at) {
        jdbc.sql("""
                insert into menu_items (id, restaurant_id, category_id, name, description, aliases, search_text, price, sizes,
                  modifiers, allergens, calories, high_salt, caffeine_mg, position, created_at, updated_at)
                values (:id, :restaurant, :category, :name::jsonb, :description::jsonb, :aliases, :words, :price, :sizes::jsonb,
                  :modifiers::jsonb, :allergens, :calories, :highSalt, :caffeine, :position, :at, :at)
                on conflict (id) do nothing
                """)
                .param("id", FixedIds.of(restaurantId, "item", dish.sku()))
                .param("restaurant", restaurantId)
                .param("category", categoryId)
                .param("name", Json.of(dish.name()))
                .param("description", Json.of(dish.description()))
                .param("aliases", dish.aliases().toArray(String[]::new))
                .param(
                        "words",
                        SearchText.fold(
                                dish.name().ar() + " " + dish.name().en() + " " + String.join(" ", dish.aliases())))
                .param("price", new Money(dish.price()).amount())
                .param("sizes", Json.of(dish.sizes(restaurantId)))
                .param("modifiers", Json.of(dish.modifiers(restaurantId)))
                .param(
                        "allergens",
                        dish.allergens().stream().sorted().map(Allergen::code).toArray(String[]::new))
                .param("calories", dish.calories())
                .param("highSalt", Boolean.TRUE.equals(dish.highSalt()))
                .param("caffeine", dish.caffeineMg())
                .param("position", position)
                .param("at", at)
                .update();
    }
}
