package com.crmres.ai.restaurant;

import com.crmres.kit.error.NotFound;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.menu.MenuCategory;
import com.crmres.model.menu.MenuItem;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Restaurant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows each restaurant's facts, read from the database when they changed, and at least once a minute. */
@Component
public class RestaurantBook {

    private final Tenants tenants;
    private final Restaurants restaurants;
    private final Branches branches;
    private final MenuCategories categories;
    private final MenuItems items;
    private final RestaurantSettings settings;
    private final Clock clock;
    private final Map<UUID, Page> pages = new ConcurrentHashMap<>();
    private final AtomicLong dropped = new AtomicLong();

    RestaurantBook(
            Tenants tenants,
            Restaurants restaurants,
            Branches branches,
            MenuCategories categories,
            MenuItems items,
            RestaurantSettings settings,
            Clock clock) {
        this.tenants = tenants;
        this.restaurants = restaurants;
        this.branches = branches;
        this.categories = categories;
        this.items = items;
        this.settings = settings;
        this.clock = clock;
    }

    public RestaurantFacts of(UUID restaurantId) {
        Page page = pages.get(restaurantId);
        if (page == null || page.readAt().plus(settings.remember()).isBefore(clock.instant())) {
            page = open(restaurantId);
        }
        return page.facts();
    }

    /** The next who asks reads anew; what is being read just now is not kept. */
    void drop(UUID restaurantId) {
        dropped.incrementAndGet();
        pages.remove(restaurantId);
    }

    private Page open(UUID restaurantId) {
        long before = dropped.get();
        Page page = new Page(tenants.read(restaurantId, () -> read(restaurantId)), clock.instant());
        pages.compute(restaurantId, (id, older) -> dropped.get() == before ? page : older);
        return page;
    }

    private RestaurantFacts read(UUID id) {
        Restaurant restaurant = restaurants.findById(id).orElseThrow(() -> new NotFound("restaurant"));
        return new RestaurantFacts(
                id,
                restaurant.name(),
                restaurant.personality(),
                restaurant.zone(),
                places(restaurant),
                menu(id),
                Fact.of(restaurant.settings().faq()));
    }

    private List<Place> places(Restaurant restaurant) {
        return branches.of(restaurant.id()).stream()
                .filter(Branch::isActive)
                .map(branch -> Place.of(branch, restaurant.calendar()))
                .toList();
    }

    private Menu menu(UUID id) {
        Map<UUID, List<MenuItem>> dishes = items.of(id).stream().collect(Collectors.groupingBy(MenuItem::categoryId));
        return new Menu(categories.of(id).stream()
                .filter(category -> dishes.containsKey(category.id()))
                .map(category -> section(category, dishes.getOrDefault(category.id(), List.of())))
                .toList());
    }

    private static MenuSection section(MenuCategory category, List<MenuItem> items) {
        return new MenuSection(
                category.name(),
                items.stream()
                        .map(item -> new Dish(item.name(), item.aliases(), item.price(), item.isAvailable()))
                        .toList());
    }

    private record Page(RestaurantFacts facts, Instant readAt) {}
}
