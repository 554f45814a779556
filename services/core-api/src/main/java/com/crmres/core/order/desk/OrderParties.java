package com.crmres.core.order.desk;

import com.crmres.core.customer.Customers;
import com.crmres.kit.error.NotFound;
import com.crmres.kit.security.Caller;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Restaurant;
import com.crmres.model.restaurant.RestaurantCalendar;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom and what an order names: all of this restaurant, and nothing that only other branches see. */
@Component
class OrderParties {

    private final EntityManager entities;
    private final Customers customers;

    OrderParties(EntityManager entities, Customers customers) {
        this.entities = entities;
        this.customers = customers;
    }

    Branch branch(Caller caller, UUID id) {
        return found(Branch.class, id)
                .filter(Branch::isActive)
                .filter(branch -> caller.sees(branch.id()))
                .orElseThrow(() -> new NotFound("branch"));
    }

    RestaurantCalendar calendar(Branch branch) {
        return found(Restaurant.class, branch.restaurantId())
                .map(Restaurant::calendar)
                .orElseThrow(() -> new NotFound("restaurant"));
    }

    void check(Caller caller, UUID customerId, @Nullable UUID conversationId) {
        customers.mustBeThere(caller, customerId);
        if (conversationId != null
                && found(Conversation.class, conversationId)
                        .filter(conversation -> caller.sees(conversation.branchId()))
                        .filter(conversation -> conversation.customerId().equals(customerId))
                        .isEmpty()) {
            throw new NotFound("conversation");
        }
    }

    private <T> Optional<T> found(Class<T> type, UUID id) {
        return Optional.ofNullable(entities.find(type, id));
    }
}
