package com.crmres.core.menu.sheet;

import com.crmres.core.menu.sheet.reading.SheetDish;
import com.crmres.model.menu.MenuCategory;
import com.crmres.model.menu.MenuItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The menu that a sheet is held against.
 *
 * @param categories by their Arabic names, of two with the same the upper one
 * @param headings the same by their ids
 * @param byId the dishes
 */
record MenuNow(Map<String, MenuCategory> categories, Map<UUID, MenuCategory> headings, Map<UUID, MenuItem> byId) {

    static MenuNow of(List<MenuCategory> categories, List<MenuItem> items) {
        Map<String, MenuCategory> byName = new LinkedHashMap<>();
        Map<UUID, MenuCategory> headings = new LinkedHashMap<>();
        categories.forEach(category -> {
            byName.putIfAbsent(category.name().ar(), category);
            headings.put(category.id(), category);
        });
        Map<UUID, MenuItem> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        return new MenuNow(byName, headings, byId);
    }

    List<MenuItem> called(String category, String name) {
        return byId.values().stream()
                .filter(item ->
                        item.name().ar().equals(name) && categoryOf(item).equals(category))
                .toList();
    }

    SheetDish dish(MenuItem item) {
        return SheetDish.of(item, categoryOf(item));
    }

    MenuCategory heading(MenuItem item) {
        return Objects.requireNonNull(headings.get(item.categoryId()), "no dish is without");
    }

    private String categoryOf(MenuItem item) {
        return heading(item).name().ar();
    }

    /** Behind the last dish of each category. */
    Map<UUID, Integer> ends() {
        return byId.values().stream()
                .collect(Collectors.toMap(MenuItem::categoryId, item -> item.position() + 1, Math::max));
    }

    int nextHeading() {
        return headings.values().stream().mapToInt(MenuCategory::position).max().orElse(-1) + 1;
    }
}
