package com.crmres.core.order.telling;

import com.crmres.model.conversation.Conversation;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** In which conversation a customer is written to: a number of theirs that they wrote to last. */
interface OrderTalks extends Repository<Conversation, UUID> {

    /** The newest first; those on the number of the order's own conversation before all others. */
    @Query("""
            select c.id from Conversation c
            where c.customerId = :customerId
            order by
              case when c.whatsappNumberId = (select o.whatsappNumberId from Conversation o where o.id = :origin)
                then 0 else 1 end,
              c.lastCustomerMessageAt desc nulls last, c.id desc
            limit 1
            """)
    List<UUID> latest(UUID customerId, @Nullable UUID origin);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Conversation c where c.id = :id")
    Optional<Conversation> lock(UUID id);
}
