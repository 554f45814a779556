package com.crmres.ai.restaurant;

import com.crmres.model.restaurant.Restaurant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Restaurants as they are stored. */
interface Restaurants extends Repository<Restaurant, UUID> {

    Optional<Restaurant> findById(UUID id);
}
