package com.crmres.whatsapp.upload;

import com.crmres.model.conversation.DeliveryState;
import com.crmres.model.conversation.Message;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The messages that wait for their files. */
interface CarryingMessages extends Repository<Message, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Message m where m.id = :id and m.delivery = :state")
    Optional<Message> lock(UUID id, DeliveryState state);

    /** What was sent once carries its file already, whatever became of it. */
    default Optional<Message> lockUnsent(UUID id) {
        return lock(id, DeliveryState.QUEUED);
    }
}
