package com.crmres.core.menu.item;

import com.crmres.core.paging.Page;
import com.crmres.core.paging.PageCursor;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.kit.tenancy.Tenants;
import com.crmres.model.menu.BranchMenuItem;
import com.crmres.model.menu.MenuItem;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds dishes and shows them. */
@Service
public class ItemReader {

    // what was deleted keeps its place, so that a page goes on behind it
    static final String IDS = """
            select i.id
            from menu_items i
            join menu_categories c on c.restaurant_id = i.restaurant_id and c.id = i.category_id
            where i.restaurant_id = :restaurant and i.deleted_at is null
              and (:category::uuid is null or i.category_id = :category)
              and (:available::boolean is null or i.is_available = :available)
              and (:pattern::text is null or i.search_text like :pattern)
              and (:after::uuid is null or (c.position, c.id, i.position, i.id) > (
                select d.position, d.id, before.position, before.id
                from menu_items before
                join menu_categories d on d.restaurant_id = before.restaurant_id and d.id = before.category_id
                where before.restaurant_id = :restaurant and before.id = :after))
            order by c.position, c.id, i.position, i.id
            limit :most
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final ItemViews views;

    ItemReader(EntityManager entities, JdbcClient jdbc, Tenants tenants, ItemViews views) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.views = views;
    }

    ItemList list(Caller caller, ItemQuery query) {
        return tenants.read(caller.restaurantId(), () -> {
            Page<Dish> page = Page.of(
                    dishes(ids(caller, query)), query.most(), dish -> new PageCursor(dish.createdAt(), dish.id()));
            return new ItemList(page.rows().stream().map(views::show).toList(), page.next());
        });
    }

    private List<UUID> ids(Caller caller, ItemQuery query) {
        return jdbc.sql(IDS)
                .param("restaurant", caller.restaurantId())
                .param("category", query.categoryId())
                .param("available", query.available())
                .param("pattern", query.pattern())
                .param("after", query.cursor() == null ? null : query.cursor().id())
                .param("most", query.most() + 1)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<Dish> dishes(List<UUID> ids) {
        Map<UUID, Dish> found = entities.createQuery("from MenuItem i where i.id in :ids", MenuItem.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Dish::of)
                .collect(Collectors.toMap(Dish::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    ItemResponse get(Caller caller, UUID id) {
        return tenants.read(
                caller.restaurantId(),
                () -> Optional.ofNullable(entities.find(MenuItem.class, id))
                        .filter(item -> !item.isDeleted())
                        .map(item -> show(caller, item))
                        .orElseThrow(() -> new NotFound("menu_item")));
    }

    /** With what the branches do otherwise in which the caller works; needs the restaurant's transaction. */
    public ItemResponse show(Caller caller, MenuItem item) {
        return views.show(
                Dish.of(item),
                entities.createQuery(
                                "from BranchMenuItem b where b.restaurantId = :restaurant and b.menuItemId = :item"
                                        + " order by b.branchId",
                                BranchMenuItem.class)
                        .setParameter("restaurant", caller.restaurantId())
                        .setParameter("item", item.id())
                        .getResultStream()
                        .filter(row -> caller.sees(row.branchId()))
                        .map(BranchOffer::of)
                        .toList());
    }
}
