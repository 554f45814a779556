package com.crmres.core.order.desk;

import com.crmres.model.order.OrderEvent;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What became of orders; only added to. */
interface OrderEvents extends Repository<OrderEvent, UUID> {

    void save(OrderEvent event);
}
