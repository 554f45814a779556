package com.crmres.whatsapp.status;

import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.Sender;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The restaurant's own messages, locked as they are read. */
interface SentMessages extends Repository<Message, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Message m where m.id in :ids and m.whatsappNumberId = :numberId and m.sender <> :customer"
            + " order by m.id")
    List<Message> lockByIds(Collection<UUID> ids, UUID numberId, Sender customer);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Message m where m.whatsappNumberId = :numberId and m.wamid in :wamids"
            + " and m.sender <> :customer order by m.id")
    List<Message> lockByWamids(UUID numberId, Collection<String> wamids, Sender customer);
}
