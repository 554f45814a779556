package com.crmres.core.menu;

import com.crmres.core.cache.ReferenceCache;
import com.crmres.core.menu.MenuBook.Heading;
import com.crmres.core.menu.MenuResponse.Section;
import com.crmres.core.menu.item.BranchOffer;
import com.crmres.core.menu.item.Dish;
import com.crmres.core.menu.item.ItemViews;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.menu.BranchMenuItem;
import com.crmres.model.menu.MenuCategory;
import com.crmres.model.menu.MenuItem;
import com.crmres.model.restaurant.Branch;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows the menu as a whole. */
@Service
class MenuReader {

    private final EntityManager entities;
    private final Tenants tenants;
    private final ReferenceCache cache;
    private final ItemViews views;
    private final BusinessClock clock;

    MenuReader(EntityManager entities, Tenants tenants, ReferenceCache cache, ItemViews views, BusinessClock clock) {
        this.entities = entities;
        this.tenants = tenants;
        this.cache = cache;
        this.views = views;
        this.clock = clock;
    }

    MenuResponse get(Caller caller, @Nullable UUID branchId) {
        UUID restaurantId = caller.restaurantId();
        Map<UUID, BranchOffer> offers = branch(caller, branchId).byItem();
        MenuBook book = cache.get(
                restaurantId, "menu", MenuBook.class, () -> tenants.read(restaurantId, () -> book(restaurantId)));
        Instant now = clock.instant();
        return new MenuResponse(
                branchId,
                book.headings().stream()
                        .map(heading -> section(heading, offers, now))
                        .toList());
    }

    private Section section(Heading heading, Map<UUID, BranchOffer> offers, Instant now) {
        return new Section(
                heading.id(),
                heading.name(),
                heading.position(),
                heading.version(),
                heading.dishes().stream()
                        .map(dish -> views.showIn(offers.get(dish.id()), dish, now))
                        .toList());
    }

    private BranchBook branch(Caller caller, @Nullable UUID branchId) {
        if (branchId == null) {
            return BranchBook.NONE;
        }
        if (!caller.sees(branchId)) {
            throw new NotFound("branch");
        }
        UUID restaurantId = caller.restaurantId();
        return cache.get(
                restaurantId,
                "menu:" + branchId,
                BranchBook.class,
                () -> tenants.read(restaurantId, () -> branch(restaurantId, branchId)));
    }

    private BranchBook branch(UUID restaurantId, UUID branchId) {
        Branch branch = entities.find(Branch.class, branchId);
        if (branch == null || branch.isDeleted()) {
            throw new NotFound("branch");
        }
        return new BranchBook(entities.createQuery(
                        "from BranchMenuItem b where b.restaurantId = :restaurant and b.branchId = :branch",
                        BranchMenuItem.class)
                .setParameter("restaurant", restaurantId)
                .setParameter("branch", branchId)
                .getResultStream()
                .map(BranchOffer::of)
                .toList());
    }

    private MenuBook book(UUID restaurantId) {
        Map<UUID, List<Dish>> dishes = entities.createQuery(
                        "from MenuItem i where i.restaurantId = :restaurant and i.deletedAt is null"
                                + " order by i.position, i.id",
                        MenuItem.class)
                .setParameter("restaurant", restaurantId)
                .getResultStream()
                .map(Dish::of)
                .collect(Collectors.groupingBy(Dish::categoryId));
        return new MenuBook(entities.createQuery(
                        "from MenuCategory c where c.restaurantId = :restaurant and c.deletedAt is null"
                                + " order by c.position, c.id",
                        MenuCategory.class)
                .setParameter("restaurant", restaurantId)
                .getResultStream()
                .map(category -> heading(category, dishes.getOrDefault(category.id(), List.of())))
                .toList());
    }

    private static Heading heading(MenuCategory category, List<Dish> dishes) {
        return new Heading(category.id(), category.name(), category.position(), category.version(), dishes);
    }
}
