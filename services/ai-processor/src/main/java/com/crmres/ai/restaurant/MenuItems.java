package com.crmres.ai.restaurant;

import com.crmres.model.menu.MenuItem;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Dishes as they are stored. */
interface MenuItems extends Repository<MenuItem, UUID> {

    @Query("select i from MenuItem i where i.restaurantId = :restaurantId and i.deletedAt is null"
            + " order by i.position, i.id")
    List<MenuItem> of(UUID restaurantId);
}
