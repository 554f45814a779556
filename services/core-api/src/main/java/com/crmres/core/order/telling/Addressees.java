package com.crmres.core.order.telling;

import com.crmres.model.customer.Customer;
import com.crmres.model.order.Order;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Restaurant;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads who an order is for and where it is made. */
@Component
class Addressees {

    private final EntityManager entities;

    Addressees(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether nobody is there any more who could be written to. */
    boolean isErased(UUID customerId) {
        return entities.find(Customer.class, customerId).erasedAt() != null;
    }

    Addressee of(Order order) {
        return new Addressee(
                entities.find(Customer.class, order.customerId())
                        .languagePreference()
                        .isArabic(),
                entities.find(Branch.class, order.branchId()).name(),
                entities.find(Restaurant.class, order.restaurantId()).zone());
    }
}
