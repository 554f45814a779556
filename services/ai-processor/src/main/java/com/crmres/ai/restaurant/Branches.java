package com.crmres.ai.restaurant;

import com.crmres.model.restaurant.Branch;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Branches as they are stored. */
interface Branches extends Repository<Branch, UUID> {

    @Query("select b from Branch b where b.restaurantId = :restaurantId order by b.createdAt, b.id")
    List<Branch> of(UUID restaurantId);
}
