package com.crmres.whatsapp.amendment;

import com.crmres.model.conversation.Message;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Messages that something is done to, and the notes that tell of it. */
interface AmendableMessages extends Repository<Message, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Message m where m.whatsappNumberId = :numberId and m.wamid = :wamid")
    Optional<Message> lock(UUID numberId, String wamid);

    @Query("""
            select m from Message m
            where m.whatsappNumberId = :numberId and m.replyToWamid = :wamid and m.kind in :kinds
            order by m.customerTime, m.seq
            """)
    List<Message> about(UUID numberId, String wamid, Collection<String> kinds);
}
