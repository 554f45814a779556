package com.crmres.core.conversation.staff;

import com.crmres.model.conversation.Conversation;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Conversations under their row's lock, the one that claims of sends and turns of the AI take too. */
interface Conversations extends Repository<Conversation, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Conversation c where c.id = :id")
    Optional<Conversation> lock(UUID id);
}
