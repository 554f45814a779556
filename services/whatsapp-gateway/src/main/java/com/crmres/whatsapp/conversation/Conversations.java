package com.crmres.whatsapp.conversation;

import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.ConversationStatus;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The conversations of the restaurant at hand, locked as they are read. */
interface Conversations extends Repository<Conversation, UUID> {

    Conversation save(Conversation conversation);

    void flush();

    @Query("""
            select count(m) > 0 from Message m
            where m.conversationId = :id and m.needsAnswer = true and m.turnId is null
            """)
    boolean hasUnanswered(UUID id);

    /** Whether the AI still owes an answer; nobody would give it once the conversation has ended. */
    default boolean awaitAi(Conversation conversation) {
        return conversation.isAnsweredByAi() && hasUnanswered(conversation.id());
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Conversation c where c.id = :id")
    Optional<Conversation> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select c from Conversation c
            where c.whatsappNumberId = :numberId and c.customerId = :customerId and c.status in :statuses
            """)
    Optional<Conversation> lockOne(UUID numberId, UUID customerId, Collection<ConversationStatus> statuses);
}
