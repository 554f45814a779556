package com.crmres.core.order.desk;

import com.crmres.model.order.OrderItem;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The lines of orders. */
interface OrderItems extends Repository<OrderItem, UUID> {

    void saveAll(Iterable<OrderItem> items);
}
