package com.crmres.core.order.desk;

import com.crmres.model.order.Order;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Orders, and what they are worth to those who order. */
interface Orders extends Repository<Order, UUID> {

    void save(Order order);

    @Query("select new com.crmres.core.order.desk.Orders$Ticket(o.branchId, o.customerId, o.conversationId)"
            + " from Order o where o.id = :id")
    Optional<Ticket> ticket(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Order o where o.id = :id")
    Optional<Order> lock(UUID id);

    /** In one statement: whoever else changes the customer meanwhile loses nothing. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Customer c set c.lifetimeValue = c.lifetimeValue +
              (select o.total from Order o where o.id = :orderId)
            where c.id = :customerId
            """)
    void addToLifetimeValue(UUID customerId, UUID orderId);

    /** Of an order what never changes. */
    record Ticket(UUID branchId, UUID customerId, @Nullable UUID conversationId) {}
}
