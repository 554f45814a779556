package com.crmres.ai.restaurant;

import com.crmres.model.menu.MenuCategory;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The menu's headings as they are stored. */
interface MenuCategories extends Repository<MenuCategory, UUID> {

    @Query("select c from MenuCategory c where c.restaurantId = :restaurantId and c.deletedAt is null"
            + " order by c.position, c.id")
    List<MenuCategory> of(UUID restaurantId);
}
