package com.crmres.whatsapp.status;

import com.crmres.model.conversation.Message;
import com.crmres.model.conversation.Sender;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The restaurant's own messages, locked as they are read. */
interface SentMessages extends Repository<Message, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Message m where m.id = :id and m.whatsappNumberId = :numberId and m.sender <> :customer")
    Optional<Message> lockById(UUID id, UUID numberId, Sender customer);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select m from Message m where m.whatsappNumberId = :numberId and m.wamid = :wamid and m.sender <> :customer")
    Optional<Message> lockByWamid(UUID numberId, String wamid, Sender customer);
}
